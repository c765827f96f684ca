/**
 * Hands in attacks, each beside honest submissions, and measures what they gain, learn, leave and disturb at each isolation level. It knows
 * the command line, the reports and the operating system, and nothing of how either defends itself.
 */
@NullMarked
package org.bothways.attacks;

import org.jspecify.annotations.NullMarked;
