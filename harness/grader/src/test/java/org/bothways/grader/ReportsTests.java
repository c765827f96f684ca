package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bothways.intake.Candidate;
import org.bothways.intake.Location;
import org.bothways.intake.SourceFile;
import org.bothways.intake.Submission;
import org.bothways.judge.CheckResult;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun.Sheet;
import org.bothways.judge.Verdict;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation.Kind;
import org.bothways.report.Report.Group;
import org.bothways.report.Report.Timing;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Visibility;
import org.bothways.sandbox.Console;
import org.bothways.wire.Reply.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportsTests {

    private static final String DIGEST = "sha256:" + "b".repeat(64);
    private static final Timing TIMING = new Timing(840);
    private static final Compiler.Compilation COMPILED = new Compiler.Compilation(Map.of(), List.of(), List.of());
    private static final Report.Compilation COMPILES = new Report.Compilation(true, List.of(), List.of());
    private static final Submission SUBMISSION = new Submission(
            "ann",
            DIGEST,
            2,
            List.of(
                    new SourceFile("lab/App.java", "lab", "package lab;\r\npublic class App {\r    int x = \"\";\n}\n"),
                    new SourceFile("lab/Box.java", "lab", "\uD83D\uDE00".repeat(301))),
            List.of("A note."));

    private static final Location NOWHERE = new Location.OnDisk(Path.of("nowhere"));

    private static AssignmentFolder folder;
    private static Suite suite;

    @BeforeAll
    static void buildAssignment(@TempDir Path directory) throws IOException {
        folder = LabFixture.assignment(directory);
        suite = Suite.all(folder);
    }

    @Test
    void pointsAreExactAndExtraCreditIsApart() {
        Report report = graded(Map.of());

        assertThat(report.score()).isEqualTo(new BigDecimal("3.8"));
        assertThat(report.maxScore()).isEqualTo(new BigDecimal("3.8"));
        assertThat(report.extraCredit()).isEqualTo(new BigDecimal("1.25"));
        assertThat(report.groups())
                .containsExactly(
                        group("box", "A box keeps a number", "3.5", "3.5"),
                        group("app", "The app is polite", "0.3", "0.3"),
                        new Group(
                                "bonus",
                                "More than was asked for",
                                new BigDecimal("1.25"),
                                new BigDecimal("1.25"),
                                true));
        LabFixture.assertValid(report);
    }

    @Test
    void aFailedCheckCostsItsOwnPointsInItsGroupAndInTheScore() {
        Report report = graded(Map.of("app.parts", failed(Finding.of("No."))));

        assertThat(report.score()).isEqualTo(new BigDecimal("3.6"));
        assertThat(report.extraCredit()).isEqualTo(new BigDecimal("1.25"));
        assertThat(report.groups())
                .extracting(Group::earned)
                .containsExactly(new BigDecimal("3.5"), new BigDecimal("0.1"), new BigDecimal("1.25"));
    }

    @Test
    void failedExtraCreditLeavesTheScoreAlone() {
        Report report = graded(Map.of("bonus.holdsMuch", failed(Finding.of("No."))));

        assertThat(report.score()).isEqualTo(report.maxScore());
        assertThat(report.extraCredit()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void everyKindOfVerdictIsToldWhole() {
        Finding finding = new Finding(
                "What is in the box",
                "7",
                "0",
                List.of("new Box(7).value()  // → 0"),
                new Screening.Source("lab/Box.java", 6));

        Report report = graded(Map.of("box.keeps", failed(finding), "box.doubles", new Blocked("box.keeps")));

        assertThat(report.checks().subList(0, 4))
                .containsExactly(
                        new Check(
                                "box.keeps",
                                "A box keeps its number",
                                "box",
                                null,
                                Visibility.VISIBLE,
                                new BigDecimal("1.25"),
                                BigDecimal.ZERO,
                                CheckOutcome.FAILED,
                                Cause.ASSERTION,
                                null,
                                "What is in the box",
                                "7",
                                "0",
                                List.of("new Box(7).value()  // → 0"),
                                new Report.Source("lab/Box.java", 6)),
                        new Check(
                                "box.doubles",
                                "Twice is a box of twice the number",
                                "box",
                                null,
                                Visibility.VISIBLE,
                                new BigDecimal("0.75"),
                                BigDecimal.ZERO,
                                CheckOutcome.BLOCKED,
                                null,
                                "box.keeps",
                                null,
                                null,
                                null,
                                null,
                                null),
                        passed("box.quadruples", "Twice twice is four times", "box", "1.5"),
                        passed("app.greets", "It greets", "app", "0.1"));
        LabFixture.assertValid(report);
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasItsWordInTheReport(org.bothways.judge.Cause cause) {
        Report report = graded(Map.of("box.keeps", new Failed(cause, Finding.of("No."))));

        assertThat(report.checks().get(0).cause()).isEqualTo(Cause.valueOf(cause.name()));
        LabFixture.assertValid(report);
    }

    @Test
    void theReportSaysWhatItIsAbout() {
        Report report = graded(Map.of());

        assertThat(report.assignment()).isEqualTo(new Report.Assignment("lab", "A lab", suite.digest()));
        assertThat(report.submission()).isEqualTo(new Report.Submission("ann", DIGEST, 2, List.of("A note.")));
        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(report.message()).isNull();
        assertThat(report.isolation()).isEqualTo("process");
        assertThat(report.seed()).isEqualTo(7);
        assertThat(report.diagnoses()).isEmpty();
        assertThat(report.compilation()).isEqualTo(COMPILES);
        assertThat(report.console()).isEqualTo(new Report.Console("printed", 3));
        assertThat(report.timing()).isEqualTo(TIMING);
    }

    @Test
    void whenItWasHandedInIsSaidWhereItIsKnown() {
        OffsetDateTime time = OffsetDateTime.parse("2026-12-03T18:20:05Z");
        Reports reports = new Reports(suite, "process", 7, Map.of("ann", time));

        assertThat(reports.submission(SUBMISSION).submittedAt()).isEqualTo(time);
        assertThat(reports.submission(new Candidate("ann", NOWHERE)).submittedAt())
                .isEqualTo(time);
        assertThat(reports.submission(new Candidate("bob", NOWHERE)).submittedAt())
                .isNull();
    }

    @Test
    void aFailureShowsTheLinesAroundIt() {
        Finding finding = new Finding("No.", null, null, null, new Screening.Source("lab/App.java", 3));

        Report report = graded(Map.of("app.greets", failed(finding)));

        assertThat(report.checks().get(3).source())
                .isEqualTo(new Report.Source(
                        "lab/App.java",
                        3,
                        new Report.Excerpt(
                                1, List.of("package lab;", "public class App {", "    int x = \"\";", "}"))));
    }

    @Test
    void theStudentsReportCountsTheVisibleChecksAlone() {
        Suite visible = Suite.visible(folder);
        List<CheckResult> results = visible.manifest().checks().stream()
                .map(check -> new CheckResult(check, new Passed()))
                .toList();

        Report report = new Reports(visible, "process", 7, Map.of())
                .graded(
                        SUBMISSION,
                        COMPILED,
                        Screening.of(Map.of()),
                        new Sheet(results, Console.EMPTY),
                        List.of(),
                        TIMING);

        assertThat(report.checks()).extracting(Check::id).containsExactly("box.keeps", "box.doubles");
        assertThat(report.score()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(report.maxScore()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(report.groups())
                .extracting(Group::points)
                .containsExactly(BigDecimal.valueOf(2), BigDecimal.ZERO, BigDecimal.ZERO);
        LabFixture.assertValid(report);
    }

    @Test
    void whatIsNotAcceptedHasEveryCheckFailedAndNoPoints() {
        Report report =
                reports().rejected(new Report.Submission("ann", null, 0, List.of()), "It is encrypted.", TIMING);

        assertUngraded(
                report,
                SubmissionOutcome.REJECTED,
                "It is encrypted.",
                Cause.MISSING_MEMBER,
                "Not run: the submission was not accepted");
        assertThat(report.score()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.compilation()).isEqualTo(COMPILES);
    }

    @Test
    void whatDoesNotCompileHasEveryCheckFailedAndTheCompilersMessages() {
        Report report = reports()
                .notCompiling(
                        SUBMISSION,
                        new Compiler.Compilation(
                                Map.of(),
                                List.of(new Message(true, "lab/App.java", 3, 13, "incompatible types")),
                                List.of("lab/App.java", "lab/Box.java")),
                        List.of(),
                        TIMING);

        assertUngraded(
                report,
                SubmissionOutcome.NOT_COMPILING,
                "The submission does not compile: lab/App.java, line 3: incompatible types",
                Cause.MISSING_MEMBER,
                "Not run: the submission does not compile");
        assertThat(report.score()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.compilation())
                .isEqualTo(new Report.Compilation(
                        false,
                        List.of(new Report.Compilation.Message(
                                "lab/App.java", 3, 13, Kind.ERROR, "incompatible types", "    int x = \"\";")),
                        List.of("lab/App.java", "lab/Box.java")));
    }

    @Test
    void whyNothingCompilesIsSaidAsFarAsItIsKnown() {
        assertThat(whyNotCompiling(new Message(true, "lab/App.java", 0, 0, "no type\nat all")))
                .isEqualTo("The submission does not compile: lab/App.java: no type");
        assertThat(whyNotCompiling(new Message(true, null, 0, 0, "The compiler gave up")))
                .isEqualTo("The submission does not compile: The compiler gave up");
        assertThat(whyNotCompiling()).isEqualTo("The submission does not compile");
    }

    @Test
    void whatTheHarnessFailedOnHasNoScore() {
        Report report = reports().failed(new Report.Submission("ann", null, 0, List.of()), "No worker starts.", TIMING);

        assertUngraded(
                report,
                SubmissionOutcome.HARNESS_ERROR,
                "No worker starts.",
                null,
                "Not run: the harness failed; this is no fault of the submission's");
        assertThat(report.score()).isNull();
    }

    @Test
    void messagesWithoutAPlaceHaveNone() {
        assertThat(messages(new Message(true, null, 0, 0, "Out of memory")))
                .containsExactly(new Report.Compilation.Message(null, null, null, Kind.ERROR, "Out of memory", null));
        assertThat(messages(new Message(true, "lab/App.java", 0, 0, "No type")))
                .containsExactly(
                        new Report.Compilation.Message("lab/App.java", null, null, Kind.ERROR, "No type", null));
    }

    /** A compiler's word is not believed where it names what isn't there. */
    @Test
    void placesThatAreNotThereAreLeftOut() {
        assertThat(messages(new Message(true, "lab/Other.java", 3, 1, "No")))
                .containsExactly(new Report.Compilation.Message(null, 3, 1, Kind.ERROR, "No", null));
        assertThat(messages(new Message(true, "lab/App.java", 99, Long.MAX_VALUE, "No")))
                .containsExactly(new Report.Compilation.Message("lab/App.java", 99, null, Kind.ERROR, "No", null));
    }

    @Test
    void longLinesAreCutBetweenCharacters() {
        assertThat(messages(new Message(true, "lab/Box.java", 1, 1, "No")))
                .singleElement()
                .extracting(Report.Compilation.Message::sourceLine)
                .isEqualTo("\uD83D\uDE00".repeat(300) + "… (1 more)");
    }

    @Test
    void messagesAreLimitedInNumber() {
        List<Message> many = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> new Message(true, null, i, 0, "No " + i))
                .toList();

        assertThat(messages(many.toArray(Message[]::new)))
                .hasSize(50)
                .last()
                .hasFieldOrPropertyWithValue("text", "No 50");
    }

    @Test
    void aWarningIsNoMistake() {
        Report report = graded(
                new Compiler.Compilation(Map.of(), List.of(new Message(false, null, 0, 0, "Deprecated")), List.of()));

        assertThat(report.compilation().ok()).isTrue();
        assertThat(report.compilation().messages())
                .extracting(Report.Compilation.Message::kind)
                .containsExactly(Kind.WARNING);
    }

    @Test
    void whatTheContractAsksForIsMissingByName() {
        Report report = graded(COMPILED);

        assertThat(report.screening().missing())
                .containsExactly(
                        new Report.Screening.Missing("App", "There is no public class `lab.App`"),
                        new Report.Screening.Missing("Box", "There is no public class `lab.Box`"));
        LabFixture.assertValid(report);
    }

    @Test
    void aCheckAndItsPointsNeverDependOnTheSubmission() {
        List<Report> reports = List.of(
                graded(Map.of()),
                graded(COMPILED),
                reports().rejected(new Report.Submission("ann", null, 0, List.of()), "No.", TIMING),
                reports().notCompiling(SUBMISSION, COMPILED, List.of(), TIMING),
                reports().failed(new Report.Submission("ann", null, 0, List.of()), "No.", TIMING));

        assertThat(reports)
                .extracting(report -> report.checks().stream()
                        .map(check -> check.id() + " " + check.points())
                        .toList())
                .containsOnly(List.of(
                        "box.keeps 1.25",
                        "box.doubles 0.75",
                        "box.quadruples 1.5",
                        "app.greets 0.1",
                        "app.parts 0.2",
                        "bonus.holdsMuch 1.25"));
        assertThat(reports).extracting(Report::maxScore).containsOnly(new BigDecimal("3.8"));
    }

    private static void assertUngraded(
            Report report, SubmissionOutcome outcome, String message, @Nullable Cause cause, String checkMessage) {
        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(report.message()).isEqualTo(message);
        assertThat(report.extraCredit()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.groups()).extracting(Group::earned).containsOnly(BigDecimal.ZERO);
        assertThat(report.checks()).hasSize(6).allSatisfy(check -> {
            assertThat(check.outcome()).isEqualTo(CheckOutcome.FAILED);
            assertThat(check.earned()).isEqualTo(BigDecimal.ZERO);
            assertThat(check.cause()).isEqualTo(cause);
            assertThat(check.message()).isEqualTo(checkMessage);
        });
        assertThat(report.screening()).isEqualTo(new Report.Screening(List.of(), List.of()));
        assertThat(report.console()).isEqualTo(Report.Console.EMPTY);
        LabFixture.assertValid(report);
    }

    private static List<Report.Compilation.Message> messages(Message... messages) {
        Report report = graded(new Compiler.Compilation(Map.of(), List.of(messages), List.of()));
        LabFixture.assertValid(report);
        return report.compilation().messages();
    }

    private static @Nullable String whyNotCompiling(Message... messages) {
        return reports()
                .notCompiling(
                        SUBMISSION, new Compiler.Compilation(Map.of(), List.of(messages), List.of()), List.of(), TIMING)
                .message();
    }

    private static Verdict failed(Finding finding) {
        return new Failed(org.bothways.judge.Cause.ASSERTION, finding);
    }

    private static Check passed(String id, String title, String group, String points) {
        BigDecimal worth = new BigDecimal(points);
        return new Check(
                id,
                title,
                group,
                null,
                Visibility.HIDDEN,
                worth,
                worth,
                CheckOutcome.PASSED,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Group group(String id, String title, String earned, String points) {
        return new Group(id, title, new BigDecimal(earned), new BigDecimal(points));
    }

    private static Report graded(Map<String, Verdict> verdicts) {
        return graded(COMPILED, verdicts);
    }

    private static Report graded(Compiler.Compilation compilation) {
        return graded(compilation, Collections.emptyMap());
    }

    /** A report on checks that passed, but for some. */
    private static Report graded(Compiler.Compilation compilation, Map<String, Verdict> verdicts) {
        List<CheckResult> results = suite.manifest().checks().stream()
                .map(check -> new CheckResult(check, verdict(check, verdicts)))
                .toList();
        Sheet sheet = new Sheet(results, new Console("printed", 3));
        return reports().graded(SUBMISSION, compilation, Screening.of(Map.of()), sheet, List.of(), TIMING);
    }

    private static Verdict verdict(CheckSpec check, Map<String, Verdict> verdicts) {
        return verdicts.getOrDefault(check.id(), new Passed());
    }

    private static Reports reports() {
        return new Reports(suite, "process", 7, Map.of());
    }
}
