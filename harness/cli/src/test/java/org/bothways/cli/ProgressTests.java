package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.cli.ReportFixture.HARMLESS;
import static org.bothways.cli.ReportFixture.HOSTILE;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.bothways.report.SubmissionOutcome;
import org.junit.jupiter.api.Test;

final class ProgressTests {

    private final StringWriter err = new StringWriter();

    @Test
    void everyReportIsALine() {
        try (Progress progress = new Progress.Lines(3, new PrintWriter(err, true))) {
            progress.kept(ReportFixture.graded("12"));
            progress.finished(ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "No", ReportFixture.COMPILES));
            progress.finished(ReportFixture.named(HOSTILE));
        }

        assertThat(err).hasToString("""
                [1/3] ann: Graded, 12 of 12.5 (kept)
                [2/3] ann: The grader failed
                [3/3] %s: Graded, 1 of 12.5
                """.formatted(HARMLESS));
    }

    @Test
    void nobodyWatchesATestSoThereIsNoBar() {
        try (Progress progress = Progress.of(1, new PrintWriter(err, true))) {
            assertThat(progress).isInstanceOf(Progress.Lines.class);
        }
    }
}
