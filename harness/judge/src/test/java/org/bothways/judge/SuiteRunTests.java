package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.wire.Ask;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run makes of checks that depend on each other, that don't run, or that are at fault themselves. */
class SuiteRunTests {

    private static final String COURSE =
            "public class Course { public void work() {} public String getName() { return \"n\"; } }";
    private static final String BEGIN = "@Checks(group = \"g\", visibility = Visibility.VISIBLE) class Some {";

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(COURSE);

    @Test
    void oneRootCauseBlocksAllThatNeedIt() {
        judge.suite(BEGIN + """
                @Check(points = "1", needs = "b") @DisplayName("c") void c() {}
                @Check(points = "1", needs = "a") @DisplayName("b") void b() {}
                @Check(points = "1") @DisplayName("a") void a() { fail("root"); }
                @Check(points = "1", needs = {"d", "c"}) @DisplayName("e") void e() {}
                @Check(points = "1") @DisplayName("d") void d() {}
                }
                """);

        assertThat(judge.run(COURSE))
                .containsExactly(
                        Map.entry("g.a", new Failed(Cause.ASSERTION, Finding.of("root"))),
                        Map.entry("g.b", new Blocked("g.a")),
                        Map.entry("g.c", new Blocked("g.a")),
                        Map.entry("g.d", new Passed()),
                        Map.entry("g.e", new Blocked("g.a")));
    }

    @Test
    void whatPassesIsNotExamined() {
        judge.suite(BEGIN + "@Check(points = \"1\") @DisplayName(\"a\") void a() {} }");

        assertThat(judge.examined(new Ask.DescribeMapping(), COURSE)).isEmpty();
    }

    @Test
    void whatFailsIsExaminedByAWorkerThatHasItsClasses() {
        judge.suite(BEGIN + "@Check(points = \"1\") @DisplayName(\"a\") void a() { fail(\"a\"); } }");
        Step make = new Step.Make(0, "cms.Course", List.of());

        assertThat(judge.examined(new Ask.Run(List.of(make)), COURSE))
                .containsExactly(Optional.of(new Reply.Ran(List.of(new Observed.Done()))));
    }

    @Test
    void onlyWhatPassesEarnsPoints() {
        judge.suite(BEGIN + """
                @Check(points = "1.25") @DisplayName("a") void a() {}
                @Check(points = "2") @DisplayName("b") void b() { fail("b"); }
                @Check(points = "3", needs = "b") @DisplayName("c") void c() {}
                }
                """);

        assertThat(judge.sheet(COURSE).results())
                .extracting(result -> result.earned().toPlainString())
                .containsExactly("1.25", "0", "0");
    }

    @Test
    void aDisabledCheckIsTheSuitesFault() {
        judge.suite(BEGIN + "@Disabled @Check(points = \"1\") @DisplayName(\"a\") void a() {} }");

        assertThatThrownBy(() -> judge.run(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessage("JUnit ran nothing for the check g.a: is it disabled, or no test method any more?");
    }

    @Test
    void aCheckThatJUnitCannotCallIsTheSuitesFault() {
        judge.suite(BEGIN + "@Check(points = \"1\") @DisplayName(\"a\") void a(String unknown) {} }");

        assertThatThrownBy(() -> judge.run(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessageStartingWith("The check g.a is at fault: No ParameterResolver registered for parameter");
    }

    @Test
    void aHelperOfTheSameNameIsNotTakenForTheCheck() {
        judge.suite(BEGIN + """
                static void a(int first, String second) {}
                static void a(String other) {}
                @Check(points = "1") @DisplayName("a") void a() { a("x"); fail("the check ran"); }
                static void a(long last) {}
                static void a(Course course) {}
                }
                """);

        assertThat(judge.run(COURSE))
                .containsExactly(Map.entry("g.a", new Failed(Cause.ASSERTION, Finding.of("the check ran"))));
    }

    @Test
    void oneFailingInvocationOfAParameterizedClassFailsTheCheck() {
        judge.suite("""
                @org.junit.jupiter.params.ParameterizedClass
                @org.junit.jupiter.params.provider.ValueSource(ints = {1, 2, 3})
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Some {
                    @org.junit.jupiter.params.Parameter int number;
                    @Check(points = "1") @DisplayName("a") void a() { assertNotEquals(2, number, "second"); }
                    @Check(points = "1") @DisplayName("b") void b() { assertTrue(number > 0); }
                }
                """);

        assertThat(judge.run(COURSE))
                .containsExactly(
                        Map.entry("g.a", new Failed(Cause.ASSERTION, new Finding("second", null, null, null, null))),
                        Map.entry("g.b", new Passed()));
    }

    @Test
    void nothingIsRegisteredByItself() {
        judge.suite(
                        BEGIN + "@Check(points = \"1\") @DisplayName(\"a\") void a() {"
                                + " assertNull(System.getProperty(\"judge.tests.listener\")); } }",
                        """
                        public class Listener implements org.junit.platform.launcher.TestExecutionListener {
                            @Override public void testPlanExecutionStarted(org.junit.platform.launcher.TestPlan plan) {
                                System.setProperty("judge.tests.listener", "was here");
                            }
                        }
                        """,
                        """
                        public class Disabling implements org.junit.jupiter.api.extension.ExecutionCondition {
                            @Override public org.junit.jupiter.api.extension.ConditionEvaluationResult
                                    evaluateExecutionCondition(org.junit.jupiter.api.extension.ExtensionContext context) {
                                return org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled("no");
                            }
                        }
                        """)
                .suiteEntry("META-INF/services/org.junit.platform.launcher.TestExecutionListener", "cms.suite.Listener")
                .suiteEntry("META-INF/services/org.junit.jupiter.api.extension.Extension", "cms.suite.Disabling")
                .suiteEntry("junit-platform.properties", """
                        junit.jupiter.extensions.autodetection.enabled=true
                        junit.jupiter.conditions.deactivate=*
                        junit.jupiter.testinstance.lifecycle.default=per_class
                        """);
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        try (var suite = new org.bothways.judge.stub.StubLoader(
                Map.of(), judge.prepared().jars())) {
            // The worst case: a thread that finds services and files in the suite's jar.
            Thread.currentThread().setContextClassLoader(suite);

            assertThat(judge.run(COURSE)).containsExactly(Map.entry("g.a", new Passed()));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    @Test
    void whatTheSuiteStumblesOverIsShown() {
        judge.check("new Course().getName().charAt(5);");

        assertThat(judge.message(Cause.EXCEPTION, COURSE))
                .startsWith("The check could not go on: java.lang.StringIndexOutOfBoundsException: ");
    }

    @Test
    void anApiWithoutAnApplicationIsTheSuitesFault() {
        judge.withoutApplication().suite(BEGIN + "@Check(points = \"1\") @DisplayName(\"a\") void a(Api api) {} }");

        assertThatThrownBy(() -> judge.run(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessage(
                        "The check g.a is at fault: A check takes an Api, but assignment.yaml names no application");
    }

    @Test
    void twoWorkersThatEndBeforeTheirFirstCheckAreTheHarnesssFault() {
        judge.check("new Course();");

        assertThatThrownBy(() -> judge.sheet(judge::deadWorker, COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessage("Two workers in a row ended before their first check. The last one printed: ");
    }

    @Test
    void oneWorkerThatEndsBeforeItsFirstCheckIsReplaced() {
        judge.check("new Course();");
        java.util.Iterator<org.bothways.sandbox.Worker> workers =
                List.of(judge.deadWorker(), judge.worker()).iterator();

        assertThat(judge.sheet(workers::next, COURSE).results())
                .extracting(CheckResult::verdict)
                .containsExactly(new Passed());
    }

    @Test
    void checksOfOnesChoiceRunWhateverComesOfThoseThatTheyNeed() {
        judge.suite(BEGIN + """
                @Check(points = "1") @DisplayName("a") void a() { fail("a fails"); }
                @Check(points = "1", needs = "a") @DisplayName("b") void b() { new Course(); }
                @Check(points = "1") @DisplayName("c") void c() { new Course(); }
                }
                """);

        assertThat(judge.runOnly(Set.of("g.b"), COURSE)).containsExactly(Map.entry("g.b", new Passed()));
    }

    @Test
    void whatIsLikelyToFailIsRunFirst() {
        judge.suite(BEGIN + """
                @Check(points = "1") @DisplayName("a") void a() { new Course(); }
                @Check(points = "1", needs = "a") @DisplayName("b") void b() { fail("b fails"); }
                @Check(points = "1", needs = "a") @DisplayName("c") void c() { new Course(); }
                }
                """);

        assertThat(judge.runUntilFailure(Set.of("g.b"), COURSE))
                .hasEntrySatisfying("g.b", verdict -> assertThat(verdict).isInstanceOf(Failed.class))
                .containsEntry("g.a", new Blocked("g.b"))
                .containsEntry("g.c", new Blocked("g.b"));
        assertThat(judge.runUntilFailure(Set.of("g.c"), COURSE))
                .containsEntry("g.a", new Passed())
                .containsEntry("g.c", new Passed());
    }

    @Test
    void whatTheSubmissionPrintsIsOnTheSheet() {
        judge.check("new Course().work();");

        assertThat(judge.sheet("public class Course { public void work() { System.out.print(\"hello\"); } }")
                        .console()
                        .text())
                .isEqualTo("hello");
    }

    /** A hang is tried twice, and a report is the same whether or not a machine was busy. */
    @Test
    void whatIsPrintedByACheckThatIsTriedAgainIsOnTheSheetOnce() {
        judge.reference("public class Course { public void work(String text) {} public void hang() {} }");
        judge.limits(new Limits(1, 30, 60, 256, 192, 64, 1_024, 64)).suite(BEGIN + """
                @Check(points = "1") @DisplayName("a") void a() { new Course().work("one "); }
                @Check(points = "1") @DisplayName("b") void b() { new Course().hang(); }
                @Check(points = "1") @DisplayName("c") void c() { new Course().work("three "); }
                }
                """);

        assertThat(judge.sheet("""
                        public class Course {
                            public void work(String text) { System.out.print(text); }
                            public void hang() { System.out.print("two "); while (true) Thread.onSpinWait(); }
                        }
                        """).console().text()).isEqualTo("one two three ");
    }

    @Test
    void staticsOfTheSuiteDoNotReachTheNextSubmission() {
        judge.suite(BEGIN + """
                static int runs;
                @Check(points = "1") @DisplayName("a") void a() { assertEquals(1, ++runs); }
                }
                """);

        assertThat(judge.verdict(COURSE)).isEqualTo(new Passed());
        assertThat(judge.verdict(COURSE)).isEqualTo(new Passed());
    }

    @Test
    void theTimeOfASubmissionIsBounded() {
        judge.limits(new Limits(10, 30, 1, 256, 192, 64, 1_024, 64)).suite(BEGIN + """
                @Check(points = "1") @DisplayName("a") void a() throws Exception {
                    long end = System.nanoTime() + 1_100_000_000L;
                    while (System.nanoTime() - end < 0) Thread.onSpinWait();
                }
                @Check(points = "1") @DisplayName("b") void b() {}
                @Check(points = "1", needs = "b") @DisplayName("c") void c() {}
                }
                """);

        assertThat(judge.run(COURSE))
                .containsExactly(
                        Map.entry("g.a", new Passed()),
                        Map.entry(
                                "g.b",
                                new Failed(
                                        Cause.TIMEOUT,
                                        Finding.of("Not run: the checks before it had used up the submission's 1 s"))),
                        Map.entry("g.c", new Blocked("g.b")));
    }
}
