/**
 * Runs beside student code: loads a submission's classes in a loader of their own, keeps handles to its objects, boots
 * Hibernate on a database of its own, starts the submission's server. It does what the judge asks and answers what happened; it
 * must not know of suites, checks, points or reports.
 */
@NullMarked
package org.bothways.worker;

import org.jspecify.annotations.NullMarked;
