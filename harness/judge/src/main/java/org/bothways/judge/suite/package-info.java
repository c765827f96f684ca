/** Reads an assignment: its description, its suites' checks and points, fixed before a submission is looked at. */
@NullMarked
package org.bothways.judge.suite;

import org.jspecify.annotations.NullMarked;
