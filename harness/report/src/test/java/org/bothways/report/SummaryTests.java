package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bothways.report.ReportFixture.points;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Timing;
import org.bothways.report.Summary.Counts;
import org.bothways.report.SummaryRow.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SummaryTests {

    @Test
    void aSummaryIsThisDocument() {
        Summary summary = summary(
                SummaryRow.of(ReportFixture.graded()),
                SummaryRow.of(ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "The worker did not start.")),
                row("all-right", "100"));

        assertThat(new String(ReportWriter.bytes(summary), StandardCharsets.UTF_8))
                .isEqualTo(ReportFixture.resource("summary.json"));
    }

    @Test
    void rowsAreInTheOrderOfTheirIdsHoweverTheyCome() {
        Summary summary = summary(row("b", "1"), row("a", "2"), row("c", "3"));

        assertThat(summary).isEqualTo(summary(row("c", "3"), row("b", "1"), row("a", "2")));
        assertThat(summary.submissions()).extracting(SummaryRow::id).containsExactly("a", "b", "c");
    }

    @Test
    void oneSubmissionHasOneRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary(row("a", "1"), row("a", "2")))
                .withMessage("submissions must not hold a twice.");
    }

    @ParameterizedTest
    @CsvSource({
        "'0.01', 0.01, 0.01",
        "'1 2', 1.5, 1.5",
        "'10 0 0.5', 3.5, 0.5",
        "'1 1 2', 1.33, 1",
        "'1 2 2', 1.67, 2",
        "'0.01 0.02', 0.02, 0.02",
        "'0.1 0.2 0.3 0', 0.15, 0.15"
    })
    void meanAndMedianAreExactToTwoDecimals(String scores, String mean, String median) {
        String[] each = scores.split(" ");
        SummaryRow[] rows = IntStream.range(0, each.length)
                .mapToObj(index -> row("s" + index, each[index]))
                .toArray(SummaryRow[]::new);

        Summary summary = summary(rows);

        assertThat(summary.mean()).isEqualTo(points(mean));
        assertThat(summary.median()).isEqualTo(points(median));
    }

    @Test
    void aHarnessErrorCountsInNoMean() {
        Summary summary =
                summary(row("a", "50"), SummaryRow.of(ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "Why.")));

        assertThat(summary.mean()).isEqualTo(points("50"));
        assertThat(summary.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    }

    @Test
    void aRejectedSubmissionCountsAsZero() {
        Summary summary =
                summary(row("a", "50"), SummaryRow.of(ReportFixture.ungraded(SubmissionOutcome.REJECTED, "Why.")));

        assertThat(summary.mean()).isEqualTo(points("25"));
        assertThat(summary.counts()).isEqualTo(new Counts(1, 0, 1, 0));
    }

    @Test
    void withoutScoresThereIsNoMean() {
        Summary summary = summary();

        assertThat(summary.mean()).isNull();
        assertThat(summary.median()).isNull();
        assertThat(summary.counts()).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void theFirstProblemIsTheFirstDiagnosis() {
        assertThat(SummaryRow.of(ReportFixture.graded()).first())
                .isEqualTo(new Problem(
                        "helper-updates-one-side", "Title of helper-updates-one-side", "Explanation: visible"));
    }

    @Test
    void withoutADiagnosisItIsTheFirstFailedCheck() {
        Report report = ReportFixture.graded("s", ReportFixture.checks(), List.of(), Console.EMPTY);

        assertThat(SummaryRow.of(report).first())
                .isEqualTo(new Problem(
                        "consistency.students.drop", "Title of consistency.students.drop", "Message: visible"));
    }

    @Test
    void whatWasNotGradedSaysWhy() {
        Report report = ReportFixture.ungraded(SubmissionOutcome.NOT_COMPILING, "No source compiles.");

        assertThat(SummaryRow.of(report).first())
                .isEqualTo(new Problem("not_compiling", "Does not compile", "No source compiles."));
    }

    @Test
    void whereNothingIsWrongThereIsNoProblem() {
        Report report = ReportFixture.graded("s", ReportFixture.checks().subList(0, 1), List.of(), Console.EMPTY);

        assertThat(SummaryRow.of(report).first()).isNull();
    }

    @Test
    void rowsStaySmallWhateverAStudentPrints() {
        Report report = ReportFixture.graded(
                "s",
                List.of(ReportFixture.failed(
                        "consistency.a", Visibility.VISIBLE, Cause.EXCEPTION, "x".repeat(1_000_000))),
                List.of(),
                Console.EMPTY);

        assertThat(SummaryRow.of(report).first())
                .isEqualTo(new Problem(
                        "consistency.a", "Title of consistency.a", "Message: " + "x".repeat(491) + "… (999509 more)"));
    }

    private static SummaryRow row(String id, String score) {
        return new SummaryRow(
                id,
                ReportFixture.digest('c'),
                SubmissionOutcome.GRADED,
                points(score),
                points("100"),
                points("2.50"),
                List.of(),
                null);
    }

    private static Summary summary(SummaryRow... rows) {
        return Summary.of(ReportFixture.CMS, "process", 42, Stream.of(rows), new Timing(1234));
    }
}
