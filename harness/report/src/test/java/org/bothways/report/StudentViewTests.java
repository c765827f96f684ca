package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.report.ReportFixture.CANARY;
import static org.bothways.report.ReportFixture.json;

import java.time.OffsetDateTime;
import java.util.List;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Diagnosis;
import org.junit.jupiter.api.Test;

final class StudentViewTests {

    @Test
    void beforeTheDueDateAStudentReadsThisDocument() {
        assertThat(json(StudentView.of(ReportFixture.graded(), false)))
                .isEqualTo(ReportFixture.resource("student-before.json"))
                .doesNotContain(CANARY);
    }

    @Test
    void afterTheDueDateAStudentReadsThisDocument() {
        assertThat(json(StudentView.of(ReportFixture.graded(), true)))
                .isEqualTo(ReportFixture.resource("student-after.json"))
                .contains(CANARY + "-later")
                .doesNotContainPattern(CANARY + "(?!-later)");
    }

    @Test
    void theDueDateHasPassedForWhoReadsAfterIt() {
        Report report = ReportFixture.graded();
        OffsetDateTime due = OffsetDateTime.parse("2026-12-05T04:59:00Z");

        assertThat(StudentView.at(report, due.plusSeconds(1))).isEqualTo(StudentView.of(report, true));
        assertThat(StudentView.at(report, due)).isEqualTo(StudentView.of(report, false));
        assertThat(StudentView.at(report, null)).isEqualTo(StudentView.of(report, false));
    }

    @Test
    void whoHandsInReadsAtThatTimeIfNoOtherIsSaid() {
        Report report = ReportFixture.graded();

        assertThat(Audience.STUDENT.view(report, null)).isEqualTo(StudentView.of(report, false));
        assertThat(Audience.STUDENT.view(report, OffsetDateTime.parse("2026-12-06T00:00Z")))
                .isEqualTo(StudentView.of(report, true));
        assertThat(Audience.INSTRUCTOR.view(report, null)).isEqualTo(report);
    }

    @Test
    void aHiddenCheckKeepsThisMuch() {
        Report report = StudentView.of(ReportFixture.graded(), true);

        assertThat(report.checks().get(3))
                .isEqualTo(new Check(
                        "consistency.students.twice",
                        "Title of consistency.students.twice",
                        "consistency",
                        "students",
                        Visibility.HIDDEN,
                        ReportFixture.points("3"),
                        ReportFixture.points("0"),
                        CheckOutcome.FAILED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(report.checks().get(5).blockedBy()).isEqualTo("consistency.students.twice");
    }

    @Test
    void aVisibleCheckStaysWhole() {
        Report report = ReportFixture.graded();

        assertThat(StudentView.of(report, false).checks().subList(0, 2))
                .isEqualTo(report.checks().subList(0, 2));
    }

    @Test
    void aDiagnosisIsWholeWhereAllOfItsChecksAreReadable() {
        List<Diagnosis> all = ReportFixture.diagnoses();

        assertThat(StudentView.of(ReportFixture.graded(), false).diagnoses())
                .containsExactly(all.get(0), lessonOf(all.get(1)), lessonOf(all.get(2)), lessonOf(all.get(3)));
        assertThat(StudentView.of(ReportFixture.graded(), true).diagnoses())
                .containsExactly(all.get(0), all.get(1), lessonOf(all.get(2)), lessonOf(all.get(3)));
    }

    @Test
    void aDiagnosisOnACheckThatIsNotThereIsFiltered() {
        Diagnosis diagnosis = ReportFixture.diagnosis("d", CANARY, "consistency.add", "gone");
        Report report =
                ReportFixture.graded("s", ReportFixture.checks().subList(0, 1), List.of(diagnosis), Console.EMPTY);

        assertThat(StudentView.of(report, true).diagnoses()).containsExactly(lessonOf(diagnosis));
    }

    @Test
    void whatWasPrintedIsReadableWhereEveryCheckIs() {
        Console console = new Console("printed", 3);
        List<Check> checks = ReportFixture.checks();

        assertThat(consoleOf(checks.subList(0, 2), console, false)).isEqualTo(console);
        assertThat(consoleOf(checks.subList(0, 3), console, false)).isEqualTo(Console.EMPTY);
        assertThat(consoleOf(checks.subList(0, 3), console, true)).isEqualTo(console);
        assertThat(consoleOf(checks.subList(0, 4), console, true)).isEqualTo(Console.EMPTY);
        assertThat(consoleOf(List.of(), console, true)).isEqualTo(Console.EMPTY);
    }

    @Test
    void missingMembersStayAndFlaggedApisGo() {
        Report report = ReportFixture.graded();
        Report view = StudentView.of(report, true);

        assertThat(view.screening().missing()).isEqualTo(report.screening().missing());
        assertThat(view.screening().flagged()).isEmpty();
    }

    @Test
    void aStudentReadsWhyTheSubmissionWasRefused() {
        Report report = ReportFixture.ungraded(SubmissionOutcome.REJECTED, "The archive is broken.");

        assertThat(StudentView.of(report, false)).isEqualTo(report);
    }

    @Test
    void aStudentDoesNotReadWhyTheHarnessFailed() {
        Report report = ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, CANARY + " is not on the class path.");

        assertThat(StudentView.of(report, true).message())
                .isEqualTo("The grader failed on this submission. That is not the submission's fault, and it has no"
                        + " score yet.");
    }

    private static Console consoleOf(List<Check> checks, Console console, boolean afterDueDate) {
        return StudentView.of(ReportFixture.graded("s", checks, List.of(), console), afterDueDate)
                .console();
    }

    private static Diagnosis lessonOf(Diagnosis diagnosis) {
        return new Diagnosis(
                diagnosis.id(),
                diagnosis.relationship(),
                diagnosis.title(),
                null,
                diagnosis.lesson(),
                null,
                diagnosis.checks(),
                diagnosis.points(),
                diagnosis.confidence());
    }
}
