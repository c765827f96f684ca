package org.bothways.judge;

import java.util.List;
import org.bothways.judge.screen.Screening.Source;
import org.jspecify.annotations.Nullable;

/** What came of a check. */
public sealed interface Verdict {

    /**
     * It passed, and earns its points.
     *
     * @param advice what could be better all the same, or null
     */
    record Passed(@Nullable String advice) implements Verdict {

        /** It passed, and there is nothing to say. */
        public Passed() {
            this(null);
        }
    }

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
     * @param exchanges requests that were made, and what came back; null where none were
     * @param program the counterexample as the source of a class that can be run; null where nobody may have it
     */
    record Finding(
            String message,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable List<String> counterexample,
            @Nullable Source source,
            @Nullable String program,
            @Nullable List<Exchanged> exchanges) {

        /** Copies the lists. */
        public Finding {
            exchanges = exchanges == null ? null : List.copyOf(exchanges);
            counterexample = counterexample == null ? null : List.copyOf(counterexample);
        }

        /** A finding in which no requests were made. */
        public Finding(
                String message,
                @Nullable String expected,
                @Nullable String actual,
                @Nullable List<String> counterexample,
                @Nullable Source source,
                @Nullable String program) {
            this(message, expected, actual, counterexample, source, program, null);
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

        /** {@return the same, with what the API was asked} */
        Finding with(List<Exchanged> asked) {
            return asked.isEmpty()
                    ? this
                    : new Finding(message, expected, actual, counterexample, source, program, asked);
        }

        /** {@return a finding of which there is nothing to show} */
        public static Finding of(String message) {
            return new Finding(message, null, null, null, null);
        }
    }

    /**
     * A request to the API, and what came back; long bodies are cut.
     *
     * @param request method and path
     * @param status null where there was no answer
     * @param answer the body, or why there was no answer
     */
    record Exchanged(
            String request,
            @Nullable String sent,
            @Nullable Integer status,
            @Nullable String contentType,
            String answer) {}

    /** {@return the same, with what the API was asked where that is of interest} */
    default Verdict with(List<Exchanged> asked) {
        return this instanceof Failed failed
                ? new Failed(failed.cause(), failed.finding().with(asked))
                : this;
    }

    /** {@return whether the check earns its points} */
    default boolean isPassed() {
        return this instanceof Passed;
    }
}
