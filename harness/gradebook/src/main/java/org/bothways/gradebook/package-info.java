/**
 * From scores to grades: who handed in, the instructor's policy on late work, overrides and excuses, and the files of course
 * platforms that grades are written into. Reports are read and never changed; a grade that can't be matched to one person with
 * certainty is written to nobody.
 */
@NullMarked
package org.bothways.gradebook;

import org.jspecify.annotations.NullMarked;
