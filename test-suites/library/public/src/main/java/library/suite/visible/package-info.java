/** The checks of assignment {@code library} that students get: the basic facts. */
@NullMarked
package library.suite.visible;

import org.jspecify.annotations.NullMarked;
