package org.bothways.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bothways.report.ReportFixture.check;

import java.math.BigDecimal;
import java.util.List;
import org.bothways.report.Audience;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.ReportFixture;
import org.bothways.report.Visibility;
import org.bothways.report.html.StudentPage.Excerpt;
import org.bothways.report.html.StudentPage.Failure;
import org.bothways.report.html.StudentPage.Line;
import org.bothways.report.html.StudentPage.Problem;
import org.junit.jupiter.api.Test;

final class StudentPageTests {

    @Test
    void whatCostTheMostComesFirst() {
        StudentPage page = page(
                List.of(failed("consistency.one"), failed("consistency.two"), failed("consistency.three")),
                diagnosis("small", "consistency.one"),
                diagnosis("large", "consistency.two", "consistency.three"));

        assertThat(page.problems())
                .extracting(Problem::title, Problem::points)
                .containsExactly(tuple("Title of large", "2"), tuple("Title of small", "1"));
        assertThat(page.others()).isEmpty();
    }

    @Test
    void whatWasNotRunStandsWithWhatKeptItFromRunning() {
        StudentPage page = page(List.of(
                failed("consistency.cheap"),
                blocked("consistency.built", "consistency.root"),
                failed("consistency.root")));

        assertThat(page.others())
                .extracting(Failure::title, Failure::points, Failure::blocked)
                .containsExactly(
                        tuple("Title of consistency.root", "5.5", List.of("Title of consistency.built")),
                        tuple("Title of consistency.cheap", "3", List.of()));
    }

    @Test
    void whatIsBlockedBySomethingElsewhereStandsForItself() {
        StudentPage page = page(
                List.of(failed("consistency.root"), blocked("consistency.built", "consistency.root")),
                diagnosis("d", "consistency.built"));

        assertThat(page.problems().get(0).failures())
                .extracting(Failure::title)
                .containsExactly("Title of consistency.built");
        assertThat(page.others()).extracting(Failure::title).containsExactly("Title of consistency.root");
    }

    @Test
    void theFirstFailureThatSaysSomethingIsTheExample() {
        Check told = failed("consistency.told");
        StudentPage page = page(
                List.of(check("consistency.bare", Visibility.HIDDEN, CheckOutcome.FAILED), told),
                diagnosis("d", "consistency.bare", "consistency.told"));

        Problem problem = page.problems().get(0);
        assertThat(problem.example()).extracting(Failure::title).isEqualTo("Title of consistency.told");
        assertThat(problem.failures()).extracting(Failure::title).containsExactly("Title of consistency.bare");
        assertThat(problem.more()).isEqualTo("1 check that it explains, too");
    }

    @Test
    void theLineThatIsMeantIsMarked() {
        Failure failure = page(List.of(failed("consistency.drop"))).others().get(0);

        assertThat(failure.source())
                .isEqualTo(new Excerpt(
                        "cms/word.java:41",
                        List.of(new Line(40, "    void word() {", false), new Line(41, "    }", true))));
    }

    @Test
    void extraCreditThatIsLeftIsNoFailure() {
        Report base = ReportFixture.graded(
                "ann", List.of(check("api.create", Visibility.VISIBLE, CheckOutcome.FAILED)), List.of(), Console.EMPTY);
        Report report = new Report(
                1,
                base.assignment(),
                base.submission(),
                base.outcome(),
                null,
                new BigDecimal("40"),
                new BigDecimal("40"),
                BigDecimal.ZERO,
                "process",
                42,
                List.of(new Report.Group("api", "Extra", BigDecimal.ZERO, BigDecimal.TEN, true)),
                base.checks(),
                List.of(),
                new Report.Compilation(true, List.of(), List.of()),
                new Report.Screening(List.of(), List.of()),
                Console.EMPTY,
                base.timing());

        StudentPage page = StudentPage.of(report, Audience.STUDENT);

        assertThat(page.isRight()).isTrue();
        assertThat(page.others()).isEmpty();
        assertThat(page.extraLeft()).containsExactly("Title of api.create");
    }

    private static StudentPage page(List<Check> checks, Diagnosis... diagnoses) {
        return StudentPage.of(
                ReportFixture.graded("ann", checks, List.of(diagnoses), Console.EMPTY), Audience.INSTRUCTOR);
    }

    private static Diagnosis diagnosis(String id, String... checks) {
        return ReportFixture.diagnosis(id, "word", checks);
    }

    private static Check failed(String id) {
        return ReportFixture.failed(id, Visibility.VISIBLE, Cause.ASSERTION, "word");
    }

    private static Check blocked(String id, String by) {
        return new Check(
                id,
                "Title of " + id,
                "consistency",
                null,
                Visibility.VISIBLE,
                new BigDecimal("2.5"),
                BigDecimal.ZERO,
                CheckOutcome.BLOCKED,
                null,
                by,
                null,
                null,
                null,
                null,
                null);
    }
}
