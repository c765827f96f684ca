package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code report} on runs that lie on the disk. */
final class ReportCommandTests {

    private static final String CANARY = "canary";

    @TempDir
    private Path directory;

    private record Run(int code, String out, String err) {}

    @Test
    void bothAudiencesGetTheirPages() throws IOException {
        Path folder = runOf("run", failing());

        assertThat(run("report", folder.toString()))
                .isEqualTo(new Run(
                        0,
                        "For you: %s%nFor students: %s%n"
                                .formatted(
                                        folder.resolve("index.html"),
                                        folder.resolve("<submission>").resolve("report.html")),
                        ""));
        assertThat(files(folder))
                .containsExactly(
                        "ann/instructor.html", "ann/report.html", "ann/report.json", "index.html", "summary.json");
    }

    /** What a hidden check saw is in the reports, and on no page that a student gets. */
    @Test
    void aStudentsPagesHoldNothingThatAHiddenCheckSaw() throws IOException {
        Path folder = runOf("run", failing());
        assertThat(Files.readString(folder.resolve("ann/report.json"))).contains(CANARY);

        assertThat(run("report", "--audience", "student", folder.toString()).code())
                .isZero();

        assertThat(files(folder)).containsExactly("ann/report.html", "ann/report.json", "summary.json");
        assertThat(Files.readString(folder.resolve("ann/report.html")))
                .contains("Title of consistency.add")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-05T08:00-05:00, true", "2026-12-04T08:00-05:00, false"})
    void whatWaitsForTheDueDateIsShownAfterIt(String time, boolean shown) throws IOException {
        Path folder = runOf("run", failing(Visibility.AFTER_DUE_DATE));

        assertThat(run("report", "--read-at", time, folder.toString()).code()).isZero();

        assertThat(Files.readString(folder.resolve("ann/report.html")).contains(CANARY))
                .isEqualTo(shown);
    }

    @Test
    void aDifferenceSaysWhoByHowMuchInWhichCheckAndWhy() throws IOException {
        Path before = runOf("before", passing());
        Path after = runOf("after", failing());

        assertThat(run("report", "--diff", before.toString(), after.toString())).isEqualTo(new Run(0, """
                         submission  was  is  change  check                                      why
                         ann         3.5   0    -3.5                                             nothing that went in: this result is not stable
                                                      Title of consistency.add: passed → failed  Message: canary

                        1 changed, 0 the same, mean 3.5 → 0
                        """, ""));
    }

    @Test
    void whatHasNotChangedIsSaidInALine() throws IOException {
        Path before = runOf("before", passing());
        Path after = runOf("after", passing());

        assertThat(run("report", "--diff", before.toString(), after.toString()))
                .isEqualTo(new Run(0, "0 changed, 1 the same, mean 3.5 → 3.5\n", ""));
    }

    @Test
    void aFolderWithoutARunIsSaidSo() {
        Run run = run("report", directory.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo("bothways: There is no finished run in %s: name the folder that grade wrote, in which"
                                .formatted(directory)
                        + " summary.json lies\n");
    }

    @Test
    void oneRunIsRenderedAndTwoAreCompared() throws IOException {
        String folder = runOf("run", passing()).toString();

        assertThat(run("report", folder, folder).err())
                .isEqualTo("bothways: report renders one run; --diff compares two\n");
        assertThat(run("report", "--diff", folder).err())
                .isEqualTo("bothways: --diff compares two runs: report --diff OLD NEW\n");
    }

    private Path runOf(String name, Report report) throws IOException {
        Path path = directory.resolve(name);
        RunFolder folder = new RunFolder(path);
        ReportWriter.write(report, folder.reportFile(report.submission().id()));
        Summary summary =
                Summary.of(report.assignment(), "process", 42, Stream.of(SummaryRow.of(report)), new Report.Timing(1));
        ReportWriter.write(summary, folder.summaryFile());
        return path;
    }

    private static Report passing() {
        return ReportFixture.graded("3.5", ReportFixture.passed("consistency.add"));
    }

    private static Report failing() {
        return failing(Visibility.HIDDEN);
    }

    private static Report failing(Visibility visibility) {
        Report.Check passed = ReportFixture.passed("consistency.add");
        Report.Check failed = new Report.Check(
                passed.id(),
                passed.title(),
                passed.group(),
                null,
                visibility,
                passed.points(),
                BigDecimal.ZERO,
                CheckOutcome.FAILED,
                Cause.ASSERTION,
                null,
                "Message: " + CANARY,
                CANARY + " expected",
                CANARY + " actual",
                List.of("new Box(" + CANARY + ")"),
                new Report.Source(CANARY + ".java", 1));
        return ReportFixture.graded("0", failed);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
