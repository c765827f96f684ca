/**
 * The bothways command: options, wiring and what people see on a terminal. The only code that prints and exits.
 */
@NullMarked
package org.bothways.cli;

import org.jspecify.annotations.NullMarked;
