package org.bothways.verify;

import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationIdentifier;

/**
 * One change to one class file of the reference.
 *
 * @param methodName as the class file has it
 * @param descriptor as the class file has it
 * @param description the operator's own
 */
record BytecodeMutant(
        MutantKey key, String methodName, String descriptor, int line, String description, MutationIdentifier id) {

    static BytecodeMutant of(MutantKey key, MutationDetails details) {
        return new BytecodeMutant(
                key,
                details.getMethod(),
                details.getId().getLocation().getMethodDesc(),
                details.getLineNumber(),
                details.getDescription(),
                details.getId());
    }
}
