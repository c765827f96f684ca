package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.cli.ReportFixture.COMPILES;
import static org.bothways.cli.ReportFixture.HARMLESS;
import static org.bothways.cli.ReportFixture.HOSTILE;
import static org.bothways.cli.ReportFixture.NOTHING;
import static org.bothways.cli.ReportFixture.blocked;
import static org.bothways.cli.ReportFixture.error;
import static org.bothways.cli.ReportFixture.failed;
import static org.bothways.cli.ReportFixture.graded;
import static org.bothways.cli.ReportFixture.passed;
import static org.bothways.cli.ReportFixture.ungraded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Confidence;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Screening;
import org.bothways.report.Report.Source;
import org.bothways.report.SubmissionOutcome;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

final class CheckPageTests {

    private static final String SUM = "in the public checks. Hidden checks look at the same rules with other data.\n";

    @Test
    void whatIsCleanSaysSoInTwoLines() {
        assertThat(render(graded("12.5", passed("a.one")))).isEqualTo("""
                  ✓   12.5 of 12.5   Both ends agree in memory
                12.5 of 12.5 points\s""" + SUM);
    }

    @Test
    void aFailureOfTheApiShowsTheLastTwoRequestsShort() {
        Check failed = ReportFixture.failed("a.http", "It answered 500");
        Check asked = new Check(
                failed.id(),
                failed.title(),
                failed.group(),
                null,
                failed.visibility(),
                failed.points(),
                failed.earned(),
                failed.outcome(),
                failed.cause(),
                null,
                failed.message(),
                null,
                null,
                List.of(
                        new Report.Exchange("GET /first/", null, 200, null, "{}"),
                        new Report.Exchange("POST /rooms/", "{\"size\":1}", 500, "text/plain", "x".repeat(300)),
                        new Report.Exchange("GET /rooms/\u001b[31m", null, null, null, "nothing came")),
                null,
                null);

        assertThat(render(graded("0", asked)).lines())
                .contains(
                        "  asked     POST /rooms/ {\"size\":1}",
                        "  answered  500 " + "x".repeat(156) + "… (144 more)",
                        "  asked     GET /rooms/\\u001B[31m",
                        "  answered  nothing came")
                .noneMatch(line -> line.contains("/first/"));
    }

    /** Whoever repairs it gets the most, and sees the most that was hidden behind it. */
    @Test
    void whatHoldsUpTheMostPointsComesFirst() {
        String page = render(graded(
                "0",
                failed("a.one", null),
                failed("a.two", null),
                blocked("a.three", "a.two"),
                failed("a.four", null)));

        assertThat(page.lines().filter(line -> line.startsWith("✗ ")))
                .containsExactly("✗ Title of a.two", "✗ Title of a.one", "✗ Title of a.four");
    }

    @Test
    void adviceOfACheckThatPassedIsShown() {
        Check advised = ReportFixture.check(
                "a.list", "A list", CheckOutcome.PASSED, null, "It ran 1 + 3·N statements", null, null, null, null);

        assertThat(render(graded("12.5", advised))).startsWith("advice It ran 1 + 3·N statements\n");
    }

    @Test
    void aFailureShowsWhatAndWhereAndHowToSeeIt() {
        Check failed = ReportFixture.check(
                "a.drop",
                "drop shows at both ends",
                CheckOutcome.FAILED,
                null,
                "The course lists nobody",
                "[]",
                "[user1]",
                List.of("var course1 = new Course(\"CS 1998\", \"Backend\");", "course1.getStudents()  // → [user1]"),
                new Source("cms/User.java", 41));

        assertThat(render(graded("12", failed, blocked("a.twice", "a.drop"), passed("a.one"))))
                .isEqualTo("""
                ✗ drop shows at both ends
                  The course lists nobody
                  expected  []
                  actual    [user1]
                  see       cms/User.java:41
                    var course1 = new Course("CS 1998", "Backend");
                    course1.getStudents()  // → [user1]
                  Not run before this is right: Title of a.twice

                  ✗     12 of 12.5   Both ends agree in memory
                12 of 12.5 points\s""" + SUM);
    }

    @Test
    void theCauseStandsBeforeWhatItExplains() {
        Report.Diagnosis diagnosis = new Report.Diagnosis(
                "plain-setter",
                "assignments",
                "The setter only sets",
                "Assignment.setCourse sets the field\u001b[2J alone.",
                "Change both ends.",
                new Source("cms/Assignment.java", 40),
                List.of("a.drop"),
                new BigDecimal("0.5"),
                Confidence.CERTAIN);

        assertThat(render(ReportFixture.diagnosed(graded("12", failed("a.drop", null)), diagnosis)))
                .startsWith("""
                ! The setter only sets (cms/Assignment.java:40)
                  Assignment.setCourse sets the field\\u001B[2J alone.
                  Change both ends.
                  It explains 1 failed check: 0.5 points.

                ✗ Title of a.drop
                """);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Check failed = ReportFixture.check(
                "a.drop", "Drop", CheckOutcome.FAILED, null, null, null, null, null, new Source("cms/User.java", null));

        assertThat(render(graded("0", failed))).startsWith("""
                ✗ Drop
                  see       cms/User.java

                """);
    }

    @Test
    void theFirstFiveFailuresAreExplained() {
        String page = render(graded("0", failures(7)));

        assertThat(page)
                .contains("✗ Title of a.5\n")
                .doesNotContain("✗ Title of a.6\n")
                .contains("""
                … and 2 more failed checks; --all explains them too.

                """);
    }

    @Test
    void allFailuresAreExplainedWhenAsked() {
        String page = new CheckPage(Ansi.OFF, true).render(graded("0", failures(7)));

        assertThat(page).contains("✗ Title of a.7\n").doesNotContain("more failed checks");
    }

    @Test
    void threeOfTheBlockedAreNamed() {
        Check[] checks = Stream.concat(
                        Stream.of(failed("a.1", "No")),
                        IntStream.rangeClosed(2, 6).mapToObj(i -> blocked("a." + i, "a.1")))
                .toArray(Check[]::new);

        assertThat(render(graded("0", checks))).startsWith("""
                ✗ Title of a.1
                  No
                  Not run before this is right: Title of a.2; Title of a.3; Title of a.4; and 2 more

                """);
    }

    @Test
    void longCodeKeepsItsEnd() {
        List<String> code =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "line" + i + ";").toList();
        Check failed = ReportFixture.check("a.1", "One", CheckOutcome.FAILED, null, null, null, null, code, null);

        assertThat(render(graded("0", failed)).lines().toList())
                .containsSequence("    line16;", "    // … (11 more)", "    line28;", "    line29;", "    line30;", "");
    }

    @Test
    void whatDoesNotCompileShowsTheMessagesWithTheirLines() {
        Compilation compilation = new Compilation(
                false,
                List.of(
                        error(
                                "cms/App.java",
                                3,
                                "cannot find symbol\n  symbol:   class Nothing\n  location: class cms.App",
                                "    Nothing nothing;"),
                        error("cms/App.java", null, "no type", null),
                        error(null, null, "The compiler ran out of memory", null)),
                List.of("cms/App.java", "cms/User.java"));

        assertThat(render(ungraded(SubmissionOutcome.NOT_COMPILING, "The submission does not compile", compilation)))
                .isEqualTo("""
                Does not compile. The submission does not compile
                error cms/App.java:3: cannot find symbol
                    symbol:   class Nothing
                    location: class cms.App
                    Nothing nothing;
                error cms/App.java: no type
                error The compiler ran out of memory
                Left out, so that the rest can be checked: cms/App.java, cms/User.java

                  ✗      0 of 12.5   Both ends agree in memory
                0 of 12.5 points\s""" + SUM);
    }

    @Test
    void furtherMessagesAreCounted() {
        List<Compilation.Message> messages = Collections.nCopies(9, error("cms/App.java", 1, "no", null));

        assertThat(render(graded("0", List.of(), new Compilation(false, messages, List.of()), NOTHING, Console.EMPTY)))
                .contains("error cms/App.java:1: no\n… and 4 more; --all shows them too.\n\n");
    }

    @Test
    void missingMembersAreNamed() {
        Screening screening = new Screening(
                List.of(new Screening.Missing(
                        "Course.addStudent(User)", "`Course` has no public method `addStudent(User)`")),
                List.of(new Screening.Flagged("cms/App.java", 3, "java.io.File", "not for students")));

        assertThat(render(graded("0", List.of(), COMPILES, screening, Console.EMPTY)))
                .startsWith("""
                missing `Course` has no public method `addStudent(User)`

                  ✗""")
                .doesNotContain("not for students");
    }

    @Test
    void whatWasPrintedIsShownAndBounded() {
        String page = render(graded("0", List.of(), COMPILES, NOTHING, new Console("one\ntwo\n", 0)));
        String long1 = render(graded("0", List.of(), COMPILES, NOTHING, new Console("x".repeat(3_000), 0)));
        String long2 = render(graded("0", List.of(), COMPILES, NOTHING, new Console("x\n".repeat(900), 0)));

        assertThat(page).startsWith("""
                Your program printed
                    one
                    two

                """);
        assertThat(long1.lines().limit(2).toList().get(1))
                .hasSizeLessThan(1_300)
                .endsWith(" more)");
        assertThat(long2.lines().filter("    x"::equals)).hasSize(40);
    }

    /** A student whose grader failed should not read "0 points". */
    @Test
    void aFailureOfOursShowsNoPoints() {
        assertThat(render(ungraded(SubmissionOutcome.HARNESS_ERROR, "No worker starts", COMPILES)))
                .isEqualTo("The grader failed. No worker starts\n");
    }

    @Test
    void coloursAreOursAlone() {
        String page = new CheckPage(Ansi.ON, false).render(graded("0", failed("a.1", "No")));

        assertThat(page).startsWith("""
                \u001B[1m\u001B[31m✗\u001B[0m \u001B[1mTitle of a.1\u001B[0m
                  No

                  \u001B[31m✗\u001B[0m      0 of 12.5   Both ends agree in memory
                \u001B[1m0 of 12.5 points\u001B[0m\s""");
    }

    @Test
    void hostileTextIsShownAsItIsAndDoesNothing() {
        Check failed = ReportFixture.check(
                "a.1",
                HOSTILE,
                CheckOutcome.FAILED,
                null,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                new Source(HOSTILE, 1));
        Report report = graded(
                "0",
                List.of(failed),
                new Compilation(false, List.of(error(HOSTILE, 1, HOSTILE, HOSTILE)), List.of(HOSTILE)),
                new Screening(List.of(new Screening.Missing(HOSTILE, HOSTILE)), List.of()),
                new Console(HOSTILE, 0));

        String page = render(report);

        String firstLine = HARMLESS.substring(0, HARMLESS.indexOf("\\r"));
        String secondLine = HARMLESS.substring(HARMLESS.indexOf("@"));
        assertThat(page).startsWith("""
                error %1$s:1: %2$s
                    %3$s
                    %1$s
                Left out, so that the rest can be checked: %1$s

                missing %1$s

                ✗ %1$s
                  %1$s
                  expected  %1$s
                  actual    %1$s
                  see       %1$s:1
                    %1$s

                Your program printed
                    %2$s
                    %3$s

                """.formatted(HARMLESS, firstLine, secondLine));
        assertThat(new CheckPage(Ansi.ON, false).render(report)).doesNotContain("\u001B[31mred", "\u202E", "\u0007");
    }

    @Test
    void endlessTextIsCut() {
        String endless = "x".repeat(1_000_000);
        Check failed = ReportFixture.check(
                "a.1",
                "One",
                CheckOutcome.FAILED,
                null,
                endless,
                endless,
                endless,
                Collections.nCopies(500, endless),
                null);

        assertThat(render(graded("0", failed))).hasSizeLessThan(40_000);
    }

    private static String render(Report report) {
        return new CheckPage(Ansi.OFF, false).render(report);
    }

    private static Check[] failures(int count) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            checks.add(failed("a." + i, "No"));
        }
        return checks.toArray(Check[]::new);
    }
}
