/**
 * Names the misconception behind failures. Facts about a submission come from its class files, from the provider's model of its
 * mapping, from short programs that a worker runs, and from the checks that failed; rules, which are files and not code, say which facts
 * amount to which misconception. It knows nothing of suites and of how checks are run, and never loads a submission's class.
 */
@NullMarked
package org.bothways.diagnosis;

import org.jspecify.annotations.NullMarked;
