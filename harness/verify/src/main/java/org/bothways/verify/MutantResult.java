package org.bothways.verify;

import java.util.List;

/**
 * What the suites say of a mutant.
 *
 * @param failed the checks that failed by themselves, in the suites' order
 */
record MutantResult(BytecodeMutant mutant, List<String> failed) {

    MutantResult {
        failed = List.copyOf(failed);
    }

    boolean isKilled() {
        return !failed.isEmpty();
    }
}
