package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The document on an assignment's suites themselves: what they say of the reference, of samples whose faults are known, and of
 * mutants of the reference. It names hidden checks and is for instructors. {@link DocumentSchema#VERIFICATION} describes it to others.
 *
 * @param repeats how many reports were made of the reference and of each sample
 * @param mutants of the reference's class files, in the order of their classes, methods and lines
 * @param checks every check of the suites, in their order
 */
@API(status = API.Status.EXPERIMENTAL)
public record Verification(
        int schemaVersion,
        Report.Assignment assignment,
        String isolation,
        long seed,
        int repeats,
        List<Bar> bars,
        List<Graded> submissions,
        List<Mutant> mutants,
        List<Kills> checks,
        List<Confusion> confusion,
        Report.Timing timing) {

    /** Copies the lists. */
    public Verification {
        Require.that(schemaVersion == Report.SCHEMA_VERSION, "schemaVersion", "must be " + Report.SCHEMA_VERSION);
        Objects.requireNonNull(assignment, "assignment");
        Require.text("isolation", isolation);
        Require.that(repeats > 0, "repeats", "counts from 1");
        bars = List.copyOf(bars);
        Require.unique("bars", bars, Bar::id);
        submissions = List.copyOf(submissions);
        Require.unique("submissions", submissions, graded -> graded.origin().word() + " " + graded.id());
        mutants = List.copyOf(mutants);
        Require.unique("mutants", mutants, Mutant::name);
        checks = List.copyOf(checks);
        Require.unique("checks", checks, Kills::check);
        confusion = List.copyOf(confusion);
        Objects.requireNonNull(timing, "timing");
    }

    /** {@return whether no bar is missed} */
    public boolean isPassed() {
        return bars.stream().noneMatch(bar -> bar.outcome() == BarOutcome.MISSED);
    }

    /**
     * Something that suites must achieve.
     *
     * @param figure how far they do, in a few words
     * @param misses what keeps them from it, a sentence each
     */
    public record Bar(String id, String title, BarOutcome outcome, String figure, List<String> misses) {
        /** Copies the list. */
        public Bar {
            Require.text("bar.id", id);
            Require.text("bar.title", title);
            Objects.requireNonNull(outcome, "bar.outcome");
            Require.text("bar.figure", figure);
            misses = List.copyOf(misses);
        }
    }

    /** How a bar was taken. */
    public enum BarOutcome {
        /** It holds. */
        MET,
        /** It does not. */
        MISSED,
        /** There was nothing to judge it by, or that was not asked for. */
        SKIPPED;

        /** {@return the word that stands for it in documents} */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A submission whose fault is known, and what came of it.
     *
     * @param cause what is wrong with it; null where nothing is
     * @param score null where the harness failed
     * @param diagnosis the first one; null where there is none
     * @param differences from what is recorded, a sentence each
     */
    public record Graded(
            String id,
            Origin origin,
            @Nullable String cause,
            SubmissionOutcome outcome,
            @Nullable BigDecimal score,
            @Nullable String diagnosis,
            List<String> differences) {
        /** Copies the list. */
        public Graded {
            Require.text("submission.id", id);
            Objects.requireNonNull(origin, "submission.origin");
            Objects.requireNonNull(outcome, "submission.outcome");
            score = score == null ? null : Require.points("submission.score", score);
            differences = List.copyOf(differences);
        }
    }

    /** Where a submission comes from. */
    public enum Origin {
        /** It is the model answer. */
        REFERENCE,
        /** Somebody wrote it and recorded what it deserves. */
        SAMPLE,
        /** It is the reference with one mistake in it. */
        GENERATED;

        /** {@return the word that stands for it in documents} */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The reference with one change to its class files.
     *
     * @param method its name with its parameter types; for a lambda expression, that of the method that it stands in
     * @param nth which one of those that the operator makes of the method, in the order of its lines, from 1
     * @param reason why it is no mistake, where it is listed as equivalent
     * @param failedChecks how many checks fail it, of those that were run: after the first one few are
     * @param diff what the change is; of survivors alone
     */
    public record Mutant(
            String className,
            String method,
            String operator,
            int nth,
            @Nullable Integer line,
            String description,
            Fate fate,
            @Nullable String reason,
            int failedChecks,
            @Nullable List<String> diff) {
        /** Copies the diff. */
        public Mutant {
            Require.text("mutant.className", className);
            Require.text("mutant.method", method);
            Require.text("mutant.operator", operator);
            Require.that(nth > 0, "mutant.nth", "counts from 1");
            Require.line("mutant.line", line);
            Require.text("mutant.description", description);
            Objects.requireNonNull(fate, "mutant.fate");
            Require.that((fate == Fate.EQUIVALENT) == (reason != null), "mutant.reason", "is for equivalent mutants");
            Require.notNegative("mutant.failedChecks", failedChecks);
            diff = diff == null ? null : List.copyOf(diff);
        }

        /** {@return what tells it from all others} */
        public String name() {
            return "%s.%s %s #%d".formatted(className, method, operator, nth);
        }
    }

    /** What became of a mutant. */
    public enum Fate {
        /** A check failed. */
        KILLED,
        /** Every check passed: the suite doesn't see the change. */
        SURVIVED,
        /** Every check passed, and somebody wrote down why that is right. */
        EQUIVALENT;

        /** {@return the word that stands for it in documents} */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many mutants and how many submissions a check failed by itself, not counting those where it was blocked. */
    public record Kills(String check, int mutants, int submissions) {
        /** Refuses negative counts. */
        public Kills {
            Require.text("check.check", check);
            Require.notNegative("check.mutants", mutants);
            Require.notNegative("check.submissions", submissions);
        }
    }

    /**
     * How many submissions with a cause got a diagnosis first.
     *
     * @param diagnosis null for none
     */
    public record Confusion(String cause, @Nullable String diagnosis, int count) {
        /** Refuses blank causes. */
        public Confusion {
            Require.text("confusion.cause", cause);
            Require.that(count > 0, "confusion.count", "counts from 1");
        }
    }
}
