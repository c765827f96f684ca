/**
 * The checks of assignment {@code cms} that students don't see. They build on the public ones: most of them name a public check
 * that has to pass first.
 */
@NullMarked
package cms.suite.hidden;

import org.jspecify.annotations.NullMarked;
