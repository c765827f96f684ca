package org.bothways.verify;

import org.bothways.report.Report;

/** Hears of a verification as it goes, on one thread at a time. */
public interface VerifyListener {

    /** Something begins that has so many parts: {@code "samples"}. */
    void begins(String what, int parts);

    /** A submission's report is there. */
    void graded(Report report);

    /**
     * A mutant was run.
     *
     * @param failed how many checks it fails
     */
    void ran(String mutant, int failed);
}
