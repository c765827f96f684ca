package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.report.ReportFixture.points;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bothways.report.Report.Timing;
import org.bothways.report.SummaryRow.GroupScore;
import org.bothways.report.SummaryRow.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GradebookTests {

    @TempDir
    private Path directory;

    @Test
    void aGradebookIsThisText() throws IOException {
        Path file = directory.resolve("out/gradebook.csv");
        SummaryRow ours = new SummaryRow(
                "broken",
                null,
                SubmissionOutcome.HARNESS_ERROR,
                null,
                points("100"),
                points("0"),
                List.of(new GroupScore("consistency", null, points("40")), new GroupScore("api", null, points("60"))),
                new Problem("harness_error", "The grader failed", "The worker did not start."));
        SummaryRow fine = new SummaryRow(
                "Zoë, \"the 2nd\"",
                null,
                SubmissionOutcome.GRADED,
                points("1e2"),
                points("100"),
                points("2.50"),
                List.of(
                        new GroupScore("consistency", points("40"), points("40")),
                        new GroupScore("api", points("60"), points("60"))),
                null);

        Gradebook.write(summary(ours, SummaryRow.of(ReportFixture.graded()), fine), file);

        assertThat(Files.readString(file)).isEqualTo("""
                submission,outcome,score,max_score,extra_credit,consistency,api,first_problem\r
                "Zoë, ""the 2nd""\",graded,100,100,2.5,40,60,\r
                back-populates,graded,87.5,100,0,31,56.5,Title of helper-updates-one-side: Explanation: visible\r
                broken,harness_error,,100,,,,The grader failed: The worker did not start.\r
                """);
    }

    @Test
    void rowsMayLackAGroup() throws IOException {
        assertThat(cells(row("a", null, new GroupScore("x", points("1"), points("2"))), row("b", null)))
                .containsExactly(
                        List.of("submission", "outcome", "score", "max_score", "extra_credit", "x", "first_problem"),
                        List.of("a", "graded", "0", "100", "0", "1", ""),
                        List.of("b", "graded", "0", "100", "0", "", ""));
    }

    @Test
    void withoutSubmissionsThereIsAHeader() {
        assertThat(Gradebook.csv(summary()))
                .isEqualTo("submission,outcome,score,max_score,extra_credit,first_problem\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void aTextThatBeginsAFormulaGetsAnApostrophe(String text) throws IOException {
        assertThat(cells(row(text, null)).get(1).get(0)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "'=1", " =1", "s-1", "2024-ada"})
    void otherTextsStay(String text) throws IOException {
        assertThat(cells(row(text, null)).get(1).get(0)).isEqualTo(text);
    }

    @Test
    void theFirstProblemIsOneLineAndNoFormula() throws IOException {
        List<String> row = cells(row("a", new Problem("x", "=cmd|'/C calc'!A0", "one\r\ntwo\u001B[2J\u202E\uD83D")))
                .get(1);

        assertThat(row.get(row.size() - 1)).isEqualTo("'=cmd|'/C calc'!A0: one\\r\\ntwo\\u001B[2J\\u202E\\uD83D");
    }

    private static SummaryRow row(String id, @Nullable Problem first, GroupScore... groups) {
        return new SummaryRow(
                id, null, SubmissionOutcome.GRADED, points("0"), points("100"), points("0"), List.of(groups), first);
    }

    private static Summary summary(SummaryRow... rows) {
        return Summary.of(ReportFixture.CMS, "process", 42, Stream.of(rows), new Timing(1));
    }

    private static List<List<String>> cells(SummaryRow... rows) throws IOException {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(Gradebook.csv(summary(rows))))) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }
}
