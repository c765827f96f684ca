package org.bothways.verify;

import java.nio.file.Path;
import java.util.List;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.judge.suite.AssignmentFolder;

/**
 * What to verify, and how.
 *
 * @param samples each with an {@code expected.json}; none where there are none to be had
 * @param parts which half is wanted
 * @param out where reports and generated submissions go
 */
public record VerifyPlan(
        AssignmentFolder assignment, Level level, List<Candidate> samples, Parts parts, Path out, Effort effort) {

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
     * @param repeats how many reports to make of the reference and of each sample, to be compared
     * @param jobs how many submissions or mutants at a time
     */
    public record Effort(long seed, int repeats, int jobs) {}

    boolean wantsSamples() {
        return parts != Parts.MUTANTS;
    }

    boolean wantsMutants() {
        return parts != Parts.SAMPLES;
    }
}
