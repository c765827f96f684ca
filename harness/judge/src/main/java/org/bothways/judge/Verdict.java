package org.bothways.judge;

import java.util.List;
import org.bothways.judge.screen.Screening.Source;
import org.jspecify.annotations.Nullable;

/** What came of a check. */
public sealed interface Verdict {

    /** It passed, and earns its points. */
    record Passed() implements Verdict {}

    /** It failed, and earns nothing. */
    record Failed(Cause cause, Finding finding) implements Verdict {}

    /**
     * It was not run, because a check that it needs did not pass.
     *
     * @param by the failure at the root
     */
    record Blocked(String by) implements Verdict {}

    /**
     * What a failed check found. All text may stem from the submission.
     *
     * @param counterexample what was done, as Java, or as commands where it is about requests alone; null where nothing was
     * @param source the line of the submission that is most likely to blame, if one is
     * @param program the counterexample as the source of a class that can be run; null where nobody may have it
     */
    record Finding(
            String message,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable List<String> counterexample,
            @Nullable Source source,
            @Nullable String program) {

        /** Copies the lines. */
        public Finding {
            counterexample = counterexample == null ? null : List.copyOf(counterexample);
        }

        /** A finding without a program. */
        public Finding(
                String message,
                @Nullable String expected,
                @Nullable String actual,
                @Nullable List<String> counterexample,
                @Nullable Source source) {
            this(message, expected, actual, counterexample, source, null);
        }

        /** {@return a finding of which there is nothing to show} */
        public static Finding of(String message) {
            return new Finding(message, null, null, null, null);
        }
    }

    /** {@return whether the check earns its points} */
    default boolean isPassed() {
        return this instanceof Passed;
    }
}
