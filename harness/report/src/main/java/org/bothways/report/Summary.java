package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The document on a batch: a row per submission, in the order of their ids, and figures over all of them. It is the
 * instructor's. {@link DocumentSchema#SUMMARY} describes it to others.
 *
 * @param mean of the scores, rounded to two decimals, half up; null where nothing has a score
 * @param median of the scores, likewise
 */
@API(status = API.Status.STABLE)
public record Summary(
        int schemaVersion,
        Report.Assignment assignment,
        String isolation,
        long seed,
        Counts counts,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        List<SummaryRow> submissions,
        Report.Timing timing) {

    /** Copies the rows. */
    public Summary {
        Require.that(schemaVersion == Report.SCHEMA_VERSION, "schemaVersion", "must be " + Report.SCHEMA_VERSION);
        Objects.requireNonNull(assignment, "assignment");
        Require.text("isolation", isolation);
        Objects.requireNonNull(counts, "counts");
        mean = mean == null ? null : Require.points("mean", mean);
        median = median == null ? null : Require.points("median", median);
        submissions = List.copyOf(submissions);
        Require.unique("submissions", submissions, SummaryRow::id);
        Objects.requireNonNull(timing, "timing");
    }

    /** {@return the summary of the rows, which may come in any order; no two of them may have the same id} */
    public static Summary of(
            Report.Assignment assignment, String isolation, long seed, Stream<SummaryRow> rows, Report.Timing timing) {
        List<SummaryRow> sorted =
                rows.sorted(Comparator.comparing(SummaryRow::id)).toList();
        List<BigDecimal> scores = sorted.stream()
                .map(SummaryRow::score)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Summary(
                Report.SCHEMA_VERSION,
                assignment,
                isolation,
                seed,
                Counts.of(sorted),
                mean(scores),
                median(scores),
                sorted,
                timing);
    }

    private static @Nullable BigDecimal mean(Collection<BigDecimal> scores) {
        if (scores.isEmpty()) {
            return null;
        }
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        int size = sorted.size();
        return size == 0 ? null : mean(sorted.subList((size - 1) / 2, size / 2 + 1));
    }

    /** How many submissions ended how. */
    public record Counts(
            int graded,
            @JsonProperty("not_compiling") int notCompiling,
            int rejected,
            @JsonProperty("harness_error") int harnessError) {
        /** Refuses negative counts. */
        public Counts {
            Require.notNegative("counts.graded", graded);
            Require.notNegative("counts.not_compiling", notCompiling);
            Require.notNegative("counts.rejected", rejected);
            Require.notNegative("counts.harness_error", harnessError);
        }

        private static Counts of(List<SummaryRow> rows) {
            return new Counts(
                    count(rows, SubmissionOutcome.GRADED),
                    count(rows, SubmissionOutcome.NOT_COMPILING),
                    count(rows, SubmissionOutcome.REJECTED),
                    count(rows, SubmissionOutcome.HARNESS_ERROR));
        }

        private static int count(List<SummaryRow> rows, SubmissionOutcome outcome) {
            return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }
}
