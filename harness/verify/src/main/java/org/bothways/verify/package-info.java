/**
 * Grades suites themselves: by the reference, by samples of which it is recorded what they deserve, and by mutants of the reference.
 * It must not know of any one assignment.
 */
@NullMarked
package org.bothways.verify;

import org.jspecify.annotations.NullMarked;
