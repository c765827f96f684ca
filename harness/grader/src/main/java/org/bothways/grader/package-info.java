/**
 * The pipeline: one submission through every stage, and batches of them. Each other module serves one step of it.
 */
@NullMarked
package org.bothways.grader;

import org.jspecify.annotations.NullMarked;
