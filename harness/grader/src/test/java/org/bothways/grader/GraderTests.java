package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bothways.diagnosis.Catalogue;
import org.bothways.exploration.Effort;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.IntakeLimits;
import org.bothways.intake.Location;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.SubmissionOutcome;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.ProcessWorkers;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerJvm;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.sandbox.WorkerPool;
import org.bothways.sandbox.WorkerSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraderTests {

    private static final Level LEVEL = LabFixture.inProcess();
    private static final Compiler COMPILER = new Compiler(LEVEL.compilers(), List.of());
    private static final Intake INTAKE = new Intake(IntakeLimits.defaults());

    private static Suite suite;

    @TempDir
    private Path folder;

    @BeforeAll
    static void buildAssignment(@TempDir Path directory) throws IOException {
        AssignmentFolder assignment = LabFixture.assignment(directory);
        suite = Suite.all(assignment);
    }

    @AfterEach
    void everyReportIsValid() {
        assertThat(report).isNotNull();
        LabFixture.assertValid(report);
    }

    @AfterAll
    static void closeAll() {
        COMPILER.close();
        INTAKE.close();
    }

    private Report report;

    @Test
    void whatIsRightGetsEveryPoint() throws IOException {
        grade(LabFixture.BOX, LabFixture.APP);

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(report.score()).isEqualTo(new BigDecimal("3.8"));
        assertThat(report.extraCredit()).isEqualTo(new BigDecimal("1.25"));
        assertThat(report.isolation()).isEqualTo("classloader");
        assertThat(report.compilation().ok()).isTrue();
        assertThat(report.screening().missing()).isEmpty();
        assertThat(report.diagnoses()).isEmpty();
    }

    @Test
    void oneMistakeFailsOneCheckAndBlocksWhatBuildsOnIt() throws IOException {
        grade(LabFixture.BOX.replace("value + value", "value"), LabFixture.APP);

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(unpassed())
                .containsExactly(
                        "box.doubles failed ASSERTION: What is in the second box",
                        "box.quadruples blocked by box.doubles",
                        "bonus.holdsMuch failed ASSERTION: What is in it");
        assertThat(report.score()).isEqualTo(new BigDecimal("1.55"));
        assertThat(check("box.doubles").source()).satisfies(source -> {
            assertThat(source.file()).isEqualTo("lab/Box.java");
            assertThat(source.line()).isEqualTo(11);
            assertThat(source.excerpt().lines()).contains("    public Box twice() {");
        });
    }

    @Test
    void aBrokenAppLeavesTheBoxItsPointsAndTheAppItsSentence() throws IOException {
        grade(LabFixture.BOX, """
                package lab;
                public class App {
                    public static String greet(String name) { return 1; }
                    public static String part() { return "Bye"; }
                }
                """);

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(report.compilation().ok()).isFalse();
        assertThat(report.compilation().leftOut()).containsExactly("lab/App.java");
        assertThat(report.compilation().messages())
                .containsExactly(new Report.Compilation.Message(
                        "lab/App.java",
                        3,
                        54,
                        Report.Compilation.Kind.ERROR,
                        "incompatible types: int cannot be converted to java.lang.String",
                        "    public static String greet(String name) { return 1; }"));
        assertThat(report.score()).isEqualTo(new BigDecimal("3.5"));
        assertThat(report.diagnoses()).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.id()).isEqualTo("does-not-compile");
            assertThat(diagnosis.source().file()).isEqualTo("lab/App.java");
            assertThat(diagnosis.source().line()).isEqualTo(3);
            assertThat(diagnosis.checks()).hasSize(2);
            assertThat(diagnosis.points()).isEqualTo(new BigDecimal("0.3"));
        });
        assertThat(unpassed())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each)
                        .contains("failed MISSING_MEMBER: ")
                        .contains(
                                "lab/App.java does not compile (line 3: incompatible types: int cannot be converted to"
                                        + " java.lang.String)"));
    }

    @Test
    void aBrokenBoxThatAllNeedsIsASubmissionThatDoesNotCompile() throws IOException {
        grade("package lab; public class Box { public Box(int value) { } int x = ; }", """
                package lab;
                public class App {
                    Box box;
                }
                """);

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.NOT_COMPILING);
        assertThat(report.score()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.compilation().leftOut()).containsExactly("lab/Box.java", "lab/App.java");
        assertThat(report.compilation().messages()).hasSize(1);
    }

    /** Whoever forgot the package compiles all the same, and should not be told otherwise. */
    @Test
    void whatCompilesInTheWrongPackageIsGradedAndLacksTheClasses() throws IOException {
        grade(LabFixture.BOX.replace("package lab;", ""), LabFixture.APP.replace("package lab;", ""));

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(report.score()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.compilation().ok()).isTrue();
        assertThat(report.screening().missing())
                .extracting(Report.Screening.Missing::sentence)
                .containsExactly("There is no public class `lab.App`", "There is no public class `lab.Box`");
        assertThat(unpassed())
                .isNotEmpty()
                .allMatch(each -> each.contains("MISSING_MEMBER") || each.contains("blocked"));
    }

    @Test
    void aMissingMethodCostsWhatNeedsIt() throws IOException {
        grade(LabFixture.BOX.replace("twice", "double2"), LabFixture.APP);

        assertThat(report.score()).isEqualTo(new BigDecimal("1.55"));
        assertThat(report.screening().missing())
                .containsExactly(new Report.Screening.Missing("Box.twice()", "`Box` has no public method `twice()`"));
        assertThat(check("box.doubles").cause()).isEqualTo(Cause.MISSING_MEMBER);
    }

    @Test
    void whatIsPrintedIsInTheReport() throws IOException {
        grade(
                LabFixture.BOX,
                LabFixture.APP.replace("return \"Bye\";", "System.out.print(\"so long\"); return \"Bye\";"));

        assertThat(report.console()).isEqualTo(new Report.Console("so long", 0));
    }

    @Test
    void emptyFoldersAreNotAccepted() throws IOException {
        grade();

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.REJECTED);
        assertThat(report.message())
                .isEqualTo(
                        "There is no Java source in it that could be graded: hand in the .java files of package lab");
        assertThat(report.submission().notes()).containsExactly("No Java source was found.");
    }

    @Test
    void damagedArchivesAreNotAccepted() throws IOException {
        Path zip = Files.writeString(folder.resolve("ann.zip"), "PK\u0003\u0004 and no more");

        report = grader(LEVEL.workers()).grade(new Candidate("ann", new Location.OnDisk(zip)));

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.REJECTED);
        assertThat(report.message())
                .isEqualTo("ann.zip is damaged or incomplete. Make the archive again, and hand in the new one.");
        assertThat(report.submission()).isEqualTo(new Report.Submission("ann", null, 0, List.of()));
    }

    @Test
    void aMachineThatStartsNoWorkerIsOurFault() throws IOException {
        WorkerJvm jvm = new WorkerJvm(folder.resolve("no/java"), LabFixture.CLASS_PATH, Optional.empty());

        report = grader(new ProcessWorkers(jvm, WorkerLimits.DEFAULT))
                .grade(LabFixture.handIn(folder, "ann", LabFixture.BOX));

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.HARNESS_ERROR);
        assertThat(report.message()).startsWith("A worker ").contains("no/java");
        assertThat(report.score()).isNull();
        assertThat(report.submission().digest()).isNotNull();
    }

    @Test
    void aBugOfOursCostsNobodyAnythingButThisGrade() throws IOException {
        report = grader(new WorkerSource() {
                    @Override
                    public Isolation isolation() {
                        return Isolation.PROCESS;
                    }

                    @Override
                    public Worker start(Purpose purpose) {
                        throw new IllegalStateException("so there");
                    }
                })
                .grade(LabFixture.handIn(folder, "ann", LabFixture.BOX));

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.HARNESS_ERROR);
        assertThat(report.message())
                .startsWith("Bothways failed: ")
                .endsWith("java.lang.IllegalStateException: so there");
    }

    @Test
    void anErrorOfOursIsAReportToo() throws IOException {
        Suite broken = new Suite(
                suite.assignment(),
                suite.manifest(),
                List.of(),
                Map.of("lab.Box", new byte[] {1, 2, 3}),
                suite.contract(),
                suite.digest());

        report = new Grader(
                        INTAKE,
                        COMPILER,
                        broken,
                        new SuiteRun(broken, pool(LEVEL.workers()), Effort.standard(7))::run,
                        diagnoses(broken),
                        new Reports(broken, "process", 7, Map.of()),
                        (submission, sheet) -> {})
                .grade(LabFixture.handIn(folder, "ann", LabFixture.BOX));

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.HARNESS_ERROR);
    }

    private void grade(String... sources) throws IOException {
        report = grader(LEVEL.workers()).grade(LabFixture.handIn(folder, "ann", sources));
    }

    private static Grader grader(WorkerSource workers) {
        return new Grader(
                INTAKE,
                COMPILER,
                suite,
                new SuiteRun(suite, pool(workers), Effort.standard(7))::run,
                diagnoses(suite),
                new Reports(suite, workers.isolation().toString(), 7, Map.of()),
                (submission, sheet) -> {});
    }

    private static Diagnoses diagnoses(Suite suite) {
        return new Diagnoses(suite, Catalogue.open(List.of(Path.of("..", "diagnosis", "src", "main", "diagnoses"))));
    }

    private static SuiteRun.Workers pool(WorkerSource workers) {
        return new WorkerPool(workers, 0, 0)::take;
    }

    private Check check(String id) {
        return report.checks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> unpassed() {
        return report.checks().stream()
                .filter(check -> check.outcome() != CheckOutcome.PASSED)
                .map(check -> check.outcome() == CheckOutcome.BLOCKED
                        ? check.id() + " blocked by " + check.blockedBy()
                        : "%s failed %s: %s".formatted(check.id(), check.cause(), check.message()))
                .toList();
    }
}
