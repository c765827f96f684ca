/**
 * Looks for a shortest sequence of operations that breaks a relationship: short sequences exhaustively, long ones at random, in memory and
 * around saving and loading. What should be the case is told by a small pure model; what is the case, by programs that run where the
 * submission is. It knows nothing of checks, points or reports.
 */
@NullMarked
package org.bothways.exploration;

import org.jspecify.annotations.NullMarked;
