/**
 * The trusted side: stubs that stand in for a submission's classes, the run of the suites against a worker, verdicts and
 * scores. It never loads a submission's classes and must not see Hibernate.
 */
@NullMarked
package org.bothways.judge;

import org.jspecify.annotations.NullMarked;
