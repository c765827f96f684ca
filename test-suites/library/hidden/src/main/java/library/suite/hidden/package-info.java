/** The checks of assignment {@code library} that students don't get: the same rules from more sides, and explorations. */
@NullMarked
package library.suite.hidden;

import org.jspecify.annotations.NullMarked;
