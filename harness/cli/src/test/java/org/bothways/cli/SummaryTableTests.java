package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.cli.ReportFixture.HOSTILE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.SummaryRow.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SummaryTableTests {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    @Test
    void everyOutcomeHasItsRow() {
        assertThat(render(
                        row("ann", SubmissionOutcome.GRADED, "100", null),
                        row(
                                "bob",
                                SubmissionOutcome.NOT_COMPILING,
                                "0",
                                new Problem("x", "Does not compile", "Line 3")),
                        row("eve", SubmissionOutcome.REJECTED, "0", new Problem("x", "Not accepted", "It is empty")),
                        row("zoe", SubmissionOutcome.HARNESS_ERROR, null, new Problem("x", "The grader failed", null))))
                .isEqualTo("""
                 submission  outcome            score  first problem
                 ann         Graded               100
                 bob         Does not compile       0  Does not compile: Line 3
                 eve         Not accepted           0  Not accepted: It is empty
                 zoe         The grader failed      -  The grader failed

                4 submissions, mean 33.33, median 0, 1.5 s at level process
                """);
    }

    @Test
    void oneSubmissionIsNoPlural() {
        assertThat(render(row("ann", SubmissionOutcome.GRADED, "87.5", null))).isEqualTo("""
                 submission  outcome  score  first problem
                 ann         Graded    87.5

                1 submission, mean 87.5, median 87.5, 1.5 s at level process
                """);
    }

    @Test
    void withoutScoresThereIsNoMean() {
        assertThat(render(row("zoe", SubmissionOutcome.HARNESS_ERROR, null, null)))
                .endsWith("\n1 submission, 1.5 s at level process\n");
        assertThat(render()).endsWith("\n0 submissions, 1.5 s at level process\n");
    }

    @Test
    void figuresAreTheSameInEveryCountry() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(render(row("ann", SubmissionOutcome.GRADED, "87.5", null)))
                .endsWith("1 submission, mean 87.5, median 87.5, 1.5 s at level process\n");
    }

    @Test
    void hostileTextStaysInItsCell() {
        assertThat(render(row(HOSTILE, SubmissionOutcome.GRADED, "1", new Problem("x", HOSTILE, HOSTILE))))
                .isEqualTo("""
                 submission                                outcome  score  first problem
                 \\u001B[31mred\\u0007\\u202Eright\\r\\n@|red…  Graded       1  \\u001B[31mred\\u0007\\u202Eright\\r\\n@|red x|@ %s ${sys:user.home}: \\u001B[31mred\\u0007\\…

                1 submission, mean 1, median 1, 1.5 s at level process
                """);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String faces = "\uD83D\uDE00".repeat(200);

        assertThat(render(row(faces, SubmissionOutcome.GRADED, "1", new Problem("x", faces, null))))
                .contains(" " + "\uD83D\uDE00".repeat(39) + "…  Graded", "  " + "\uD83D\uDE00".repeat(85) + "…\n");
    }

    private static String render(SummaryRow... rows) {
        return SummaryTable.render(Summary.of(
                new Report.Assignment("cms", "Courses", "sha256:" + "a".repeat(64)),
                "process",
                42,
                Stream.of(rows),
                new Report.Timing(1_500)));
    }

    private static SummaryRow row(
            String id, SubmissionOutcome outcome, @Nullable String score, @Nullable Problem first) {
        return new SummaryRow(
                id,
                null,
                outcome,
                score == null ? null : new BigDecimal(score),
                new BigDecimal(100),
                BigDecimal.ZERO,
                List.of(),
                first);
    }
}
