package org.bothways.verify;

import java.nio.file.Path;
import java.util.List;
import org.bothways.diagnosis.Catalogue;
import org.bothways.exploration.Effort;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.judge.suite.AssignmentFolder;

/**
 * What to verify, and how.
 *
 * @param catalogue the diagnoses that are looked for
 * @param samples each with an {@code expected.json}; none where there are none to be had
 * @param parts which half is wanted
 * @param out where reports and generated submissions go
 */
public record VerifyPlan(
        AssignmentFolder assignment,
        Catalogue catalogue,
        Level level,
        List<Candidate> samples,
        Parts parts,
        Path out,
        Extent extent) {

    /** Copies the list. */
    public VerifyPlan {
        samples = List.copyOf(samples);
    }

    /** Which submissions are judged by. */
    public enum Parts {
        /** All of them. */
        ALL,
        /** The reference and the samples. */
        SAMPLES,
        /** The reference, the mistakes put into it, and the mutants of its class files. */
        MUTANTS
    }

    /**
     * How much to do.
     *
     * @param effort how far checks that explore go; its seed is recorded
     * @param repeats how many reports to make of the reference and of each sample, to be compared
     * @param jobs how many submissions or mutants at a time
     */
    public record Extent(Effort effort, int repeats, int jobs) {}

    boolean wantsSamples() {
        return parts != Parts.MUTANTS;
    }

    boolean wantsMutants() {
        return parts != Parts.SAMPLES;
    }
}
