package org.bothways.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bothways.report.ReportFixture.check;
import static org.bothways.report.ReportFixture.failed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Timing;
import org.bothways.report.ReportFixture;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.Visibility;
import org.bothways.report.html.ClassPage.Bin;
import org.bothways.report.html.ClassPage.CheckRow;
import org.bothways.report.html.ClassPage.Misconception;
import org.bothways.report.html.ClassPage.StudentRow;
import org.junit.jupiter.api.Test;

final class ClassPageTests {

    private static final Check EASY = check("consistency.easy", Visibility.VISIBLE, CheckOutcome.PASSED);
    private static final Check HARD = check("consistency.hard", Visibility.HIDDEN, CheckOutcome.PASSED);
    private static final Check FAILED = failed("consistency.hard", Visibility.HIDDEN, Cause.ASSERTION, "x");
    private static final Check BLOCKED = check("consistency.hard", Visibility.HIDDEN, CheckOutcome.BLOCKED);

    @Test
    void theHardestCheckComesFirstWithAColumnPerStudent() {
        ClassPage page = page(
                report("ann", EASY, FAILED),
                report("bob", EASY, HARD),
                report("cleo", EASY, FAILED),
                report("dan", EASY, FAILED),
                report("eve", EASY, BLOCKED));

        assertThat(page.checks())
                .extracting(CheckRow::id, CheckRow::failed, CheckRow::blocked, CheckRow::percent, CheckRow::outcomes)
                .containsExactly(
                        tuple("consistency.hard", 3, 1, 80, "fpffb"), tuple("consistency.easy", 0, 0, 0, "ppppp"));
        assertThat(page.checks().get(0).failedPath()).isEqualTo("M0 0h1v1h-1zM2 0h2v1h-2z");
        assertThat(page.checks().get(0).blockedPath()).isEqualTo("M4 0h1v1h-1z");
    }

    /** Who was not graded failed no check in particular. */
    @Test
    void onlyWhoWasGradedCountsForTheChecks() {
        ClassPage page = page(
                report("ann", EASY, FAILED), ReportFixture.ungraded(SubmissionOutcome.REJECTED, "It is encrypted."));

        assertThat(page.compared()).isEqualTo(1);
        assertThat(page.checks()).extracting(CheckRow::outcomes).containsExactly("f", "p");
        assertThat(page.students()).extracting(StudentRow::score).containsExactly("87.5", "0");
    }

    @Test
    void aMisconceptionCountsStudentsAndAddsTheirPoints() {
        Report.Diagnosis one = ReportFixture.diagnosis("common", "x", "consistency.hard");
        Report.Diagnosis two = ReportFixture.diagnosis("rare", "x", "consistency.hard", "consistency.easy");

        ClassPage page =
                page(diagnosed("ann", one, one, two), diagnosed("bob", one), diagnosed("cleo"), diagnosed("dan"));

        assertThat(page.misconceptions())
                .extracting(
                        Misconception::id,
                        each -> each.students().size(),
                        Misconception::percent,
                        each -> each.lost().intValue())
                .containsExactly(tuple("common", 2, 50, 3), tuple("rare", 1, 25, 2));
        assertThat(page.misconceptions().get(0).lesson()).isEqualTo("Lesson of common");
    }

    @Test
    void everyScoreIsInOneBin() {
        ClassPage page = page(
                report("ann", EASY), ReportFixture.ungraded(SubmissionOutcome.NOT_COMPILING, "It does not compile."));

        assertThat(page.histogram().bins())
                .extracting(Bin::from, Bin::to, Bin::count)
                .hasSize(10)
                .startsWith(tuple("0", "10", 1))
                .contains(tuple("80", "90", 1))
                .endsWith(tuple("90", "100", 0));
    }

    @Test
    void nobodyIsAClassToo() {
        ClassPage page = page();

        assertThat(page.checks()).isEmpty();
        assertThat(Templates.render("class.jte", page, Templates.Assets.OF_CLASS_PAGES))
                .contains("0 submissions");
    }

    private static ClassPage page(Report... reports) {
        Summary summary =
                Summary.of(ReportFixture.CMS, "process", 42, Stream.of(reports).map(SummaryRow::of), new Timing(1));
        List<Verdicts> verdicts =
                Stream.of(reports).map(report -> Verdicts.of(report, null)).toList();
        return ClassPage.of(summary, verdicts, Optional.empty());
    }

    private static Report report(String id, Check... checks) {
        return ReportFixture.graded(id, List.of(checks), List.of(), Console.EMPTY);
    }

    private static Report diagnosed(String id, Report.Diagnosis... diagnoses) {
        return ReportFixture.graded(id, List.of(EASY, FAILED), List.of(diagnoses), Console.EMPTY);
    }
}
