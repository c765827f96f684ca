/**
 * The checks of assignment {@code cms} that students get: the basic facts of every kind, and what checks have in common. Nothing
 * here knows the hidden suite.
 */
@NullMarked
package cms.suite.visible;

import org.jspecify.annotations.NullMarked;
