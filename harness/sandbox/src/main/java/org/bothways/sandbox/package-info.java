/**
 * Starts and stops workers at each isolation level. The only code that starts processes; it knows nothing of suites and
 * scores.
 */
@NullMarked
package org.bothways.sandbox;

import org.jspecify.annotations.NullMarked;
