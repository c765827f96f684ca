/**
 * Stubs: classes with the names and public members of the reference, whose bodies ask a worker. A suite that was compiled against
 * the reference runs against them unchanged. Nothing here knows what a suite expects.
 */
@NullMarked
package org.bothways.judge.stub;

import org.jspecify.annotations.NullMarked;
