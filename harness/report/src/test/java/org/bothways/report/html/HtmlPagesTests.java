package org.bothways.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.report.ReportFixture.CANARY;
import static org.bothways.report.ReportFixture.check;
import static org.bothways.report.ReportFixture.failed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.report.Audience;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Timing;
import org.bothways.report.ReportFixture;
import org.bothways.report.RunFolder;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HtmlPagesTests {

    private static final OffsetDateTime AFTER = OffsetDateTime.parse("2026-12-06T00:00Z");

    /** Ends elements and attributes, opens others, and turns the reading direction. */
    private static final String HOSTILE = "</script></style><img src=x onerror=alert(1)>\"'&\u202E\u0000";

    @TempDir
    private Path directory;

    @Test
    void aStudentsPageHoldsNothingThatAHiddenCheckSaw() {
        assertThat(HtmlPages.html(ReportFixture.graded(), Audience.STUDENT, null))
                .doesNotContain(CANARY);
        assertThat(HtmlPages.html(ReportFixture.graded(), Audience.STUDENT, AFTER))
                .contains(CANARY + "-later")
                .doesNotContainPattern(CANARY + "(?!-later)");
    }

    @Test
    void aHiddenCheckHasItsTitleOnAStudentsPage() {
        assertThat(HtmlPages.html(ReportFixture.graded(), Audience.STUDENT, null))
                .contains("Title of consistency.students.twice", "hidden check", "Lesson of inverse-side-only");
    }

    @Test
    void anInstructorsPageHoldsEverything() {
        String page = HtmlPages.html(ReportFixture.graded(), Audience.INSTRUCTOR, null);

        assertThat(page)
                .contains(
                        "Message: " + CANARY,
                        "Expected: " + CANARY,
                        "Actual: " + CANARY,
                        "Explanation: " + CANARY,
                        "new Course(\"" + CANARY,
                        "void " + CANARY + "() {",
                        "printed " + CANARY,
                        CANARY + " starts",
                        "For instructors.");
    }

    @Test
    void theSamePageIsMadeOfTheSameReport() {
        assertThat(HtmlPages.html(ReportFixture.graded(), Audience.INSTRUCTOR, null))
                .isEqualTo(HtmlPages.html(ReportFixture.graded(), Audience.INSTRUCTOR, null));
    }

    @ParameterizedTest
    @EnumSource(value = SubmissionOutcome.class, names = "GRADED", mode = EnumSource.Mode.EXCLUDE)
    void whyThereAreNoGradesIsSaid(SubmissionOutcome outcome) {
        Report report = ReportFixture.ungraded(outcome, "The reason.");

        assertThat(HtmlPages.html(report, Audience.INSTRUCTOR, null)).contains(outcome.title() + ".", "The reason.");
        assertThat(HtmlPages.html(report, Audience.STUDENT, null))
                .contains(outcome.title() + ".")
                .contains(outcome == SubmissionOutcome.HARNESS_ERROR ? "not the submission" : "The reason.");
    }

    @Test
    void nothingThatIsHostileEndsAnElement() throws IOException {
        Report report = ReportFixture.graded(
                "ann",
                List.of(failed("consistency.students.drop", Visibility.VISIBLE, Cause.ASSERTION, HOSTILE)),
                List.of(ReportFixture.diagnosis("d", HOSTILE, "consistency.students.drop")),
                new Console(HOSTILE, 0));
        write(report);

        for (String page : List.of("ann/report.html", "ann/instructor.html", "index.html")) {
            assertThat(Files.readString(directory.resolve(page)))
                    .doesNotContain("<img", "\u202E", "\u0000")
                    .satisfies(
                            html -> assertThat(html.split("</script>", -1)).hasSize(page.equals("index.html") ? 3 : 2))
                    .satisfies(html -> assertThat(html.split("</style>", -1)).hasSize(2));
        }
        assertThat(Files.readString(directory.resolve("ann/report.html")))
                .contains("&lt;img src=x onerror=alert(1)&gt;", "\\u202E\\u0000");
    }

    @Test
    void anIdIsALinkAndNothingElse() throws IOException {
        String id = "javascript:alert(1)";
        write(ReportFixture.graded(id, ReportFixture.checks(), List.of(), Console.EMPTY));

        assertThat(Files.readString(directory.resolve("index.html")))
                .contains("href=\"./javascript%3Aalert%281%29/instructor.html\"")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void studentsPagesCanBeWrittenAlone() throws IOException {
        Report report = ReportFixture.graded();
        HtmlPages pages = new HtmlPages(new RunFolder(directory), EnumSet.of(Audience.STUDENT), null);

        pages.add(report);
        pages.finish(summary(report), Optional.empty());

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(directory.resolve("back-populates/report.html"));
        }
    }

    @Test
    void whoLeavesExtraCreditAloneHasNothingToMend() {
        Report full = ReportFixture.graded(
                "ann",
                List.of(check("consistency.add", Visibility.VISIBLE, CheckOutcome.PASSED)),
                List.of(),
                Console.EMPTY);

        assertThat(HtmlPages.html(full, Audience.STUDENT, null)).doesNotContain("What fails", "hidden check");
    }

    private void write(Report report) throws IOException {
        HtmlPages pages = new HtmlPages(new RunFolder(directory), EnumSet.allOf(Audience.class), null);
        pages.add(report);
        pages.finish(summary(report), Optional.empty());
    }

    private static Summary summary(Report report) {
        return Summary.of(report.assignment(), "process", 42, Stream.of(SummaryRow.of(report)), new Timing(1));
    }
}
