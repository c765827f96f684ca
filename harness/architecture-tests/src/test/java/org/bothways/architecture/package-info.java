/** Rules that hold for every class of Bothways, each with the reason for it. */
@NullMarked
package org.bothways.architecture;

import org.jspecify.annotations.NullMarked;
