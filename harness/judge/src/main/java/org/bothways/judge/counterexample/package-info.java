/**
 * Shows a failure as a few lines of Java: what was done is recorded, cut down to what the failure depends on, and written so that it
 * compiles against the student's classes. It knows nothing of stubs, workers and checks.
 */
@NullMarked
package org.bothways.judge.counterexample;

import org.jspecify.annotations.NullMarked;
