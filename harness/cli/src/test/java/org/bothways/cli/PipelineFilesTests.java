package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.ci.JobSummary;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.SubmissionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFilesTests {

    private final Report report = ReportFixture.graded("10", ReportFixture.failed("consistency.add", "No."));

    @TempDir
    Path dir;

    @Test
    void everyFormIsLeft() throws IOException {
        new PipelineFiles(dir.resolve("a/b"), source -> Optional.empty(), "0.1.0").write(report);

        try (Stream<Path> files = Files.list(dir.resolve("a/b"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.json", "junit.xml", "bothways.sarif", "badge.json", "summary.md");
        }
        assertThat(ReportReader.read(dir.resolve("a/b/report.json"))).isEqualTo(report);
    }

    @Test
    void theSummaryIsAddedToWhatOthersWrote() throws IOException {
        Path file = Files.writeString(dir.resolve("summary"), "# Build\n");

        PipelineFiles.addSummary(report, file);

        assertThat(file).hasContent("# Build\n" + JobSummary.of(report, JobSummary.MOST_BYTES));
    }

    @Test
    void aFullSummaryGetsItsHeadAlone() throws IOException {
        Path file = Files.writeString(dir.resolve("summary"), "x".repeat(JobSummary.MOST_BYTES));

        PipelineFiles.addSummary(report, file);

        assertThat(Files.readString(file))
                .contains("# Courses", "parts are left out")
                .doesNotContain("### ");
        assertThat(Files.size(file)).isLessThan(1024 * 1024);
    }

    @Test
    void outputsAreNumbersAndWordsOfOurs() throws IOException {
        Path file = Files.writeString(dir.resolve("output"), "before=1\n");

        PipelineFiles.addOutputs(report, false, file);

        assertThat(file).hasContent("before=1\noutcome=graded\nscore=10\nmax-score=12.5\npassed=false\n");
    }

    @Test
    void aFaultOfOursHasNoScore() throws IOException {
        Path file = dir.resolve("output");

        PipelineFiles.addOutputs(
                ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "No.", ReportFixture.COMPILES), false, file);

        assertThat(file).hasContent("outcome=harness_error\nscore=\nmax-score=12.5\npassed=false\n");
    }
}
