package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.screen.Screening.Source;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.sandbox.SandboxException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever ends a worker costs the check that met it and no other, and is told apart. */
class EndingsTests {

    private static final Limits SHORT = new Limits(2, 60, 240, 64, 192, 64, 1_024, 2);

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().limits(SHORT);

    @Test
    void everyEndingCostsOneCheckAndIsToldApart() {
        judge.inProcesses().reference("""
                public class Course {
                    public static int runs() { return 0; }
                    public void loop() {}
                    public void exit() {}
                    public void exitBelowZero() {}
                    public void halt() {}
                    public void allocate() {}
                    public void crash() {}
                    public void recurse() {}
                }
                """).suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class All {
                    @Check(points = "1") @DisplayName("a") void before() { assertEquals(1, Course.runs()); }
                    @Check(points = "1") @DisplayName("b") void sameWorker() { assertEquals(2, Course.runs()); }
                    @Check(points = "1") @DisplayName("c") void loops() { new Course().loop(); }
                    @Check(points = "1") @DisplayName("d") void freshWorker() { assertEquals(1, Course.runs()); }
                    @Check(points = "1") @DisplayName("e") void exits() { new Course().exit(); }
                    @Check(points = "1") @DisplayName("f") void exitsBelowZero() { new Course().exitBelowZero(); }
                    @Check(points = "1") @DisplayName("g") void halts() { new Course().halt(); }
                    @Check(points = "1") @DisplayName("h") void allocates() { new Course().allocate(); }
                    @Check(points = "1") @DisplayName("i") void crashes() { new Course().crash(); }
                    @Check(points = "1") @DisplayName("j") void recurses() { Course.runs(); new Course().recurse(); }
                    @Check(points = "1") @DisplayName("k") void after() { assertEquals(2, Course.runs()); }
                }
                """);

        Map<String, Verdict> verdicts = judge.run("""
                public class Course {
                    private static int runs;
                    public static int runs() { return ++runs; }
                    public void loop() {
                        while (true) { Thread.onSpinWait(); }
                    }
                    public void exit() { System.exit(0); }
                    public void exitBelowZero() { System.exit(-1); }
                    public void halt() { Runtime.getRuntime().halt(3); }
                    public void allocate() {
                        List<long[]> all = new ArrayList<>();
                        while (true) { all.add(new long[1 << 16]); }
                    }
                    public void crash() {
                        try {
                            var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                            field.setAccessible(true);
                            Object unsafe = field.get(null);
                            unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    public void recurse() { recurse(); }
                }
                """);

        assertThat(verdicts)
                .containsEntry("g.before", new Passed())
                .containsEntry("g.sameWorker", new Passed())
                .containsEntry("g.freshWorker", new Passed())
                .containsEntry("g.after", new Passed())
                .hasSize(11);
        assertEnded(verdicts, "g.loops", Cause.TIMEOUT, "`course.loop()` did not end within 2 s");
        assertEnded(verdicts, "g.exits", Cause.EXIT, "`course.exit()` ended the whole program, with exit status 0");
        assertEnded(
                verdicts,
                "g.exitsBelowZero",
                Cause.EXIT,
                "`course.exitBelowZero()` ended the whole program, with exit status 255");
        assertEnded(verdicts, "g.halts", Cause.EXIT, "`course.halt()` ended the whole program, with exit status 3");
        assertEnded(verdicts, "g.allocates", Cause.OUT_OF_MEMORY, "`course.allocate()` ran out of memory (64 MB)");
        assertEnded(
                verdicts,
                "g.crashes",
                Cause.CRASH,
                "The Java virtual machine crashed during `course.crash()` (status 1)");
        assertEnded(
                verdicts,
                "g.recurses",
                Cause.STACK_OVERFLOW,
                "The call never returns: methods call each other until the stack overflows");
        assertThat(((Failed) verdicts.get("g.loops")).finding().counterexample())
                .containsExactly("var course = new Course();", "course.loop();  // → never returns");
        assertThat(((Failed) verdicts.get("g.loops")).finding().source()).isEqualTo(new Source("cms/Course.java", 5));
    }

    @Test
    void aTimeoutThatTheSuiteWrapsOrSwallowsIsATimeoutStill() {
        judge.limits(new Limits(1, 60, 240, 64, 192, 64, 1_024, 64))
                .reference("public class Course { public void end() {} }")
                .suite("""
                        @Checks(group = "g", visibility = Visibility.VISIBLE) class Two {
                            @Check(points = "1") @DisplayName("a") void wrapped() {
                                assertAll(() -> assertThrows(IllegalArgumentException.class, () -> new Course().end()));
                            }
                            @Check(points = "1") @DisplayName("b") void swallowed() {
                                assertThrows(Throwable.class, () -> new Course().end());
                            }
                        }
                        """);

        Map<String, Verdict> verdicts = judge.run("""
                public class Course {
                    public void end() throws InterruptedException { new java.util.concurrent.Semaphore(0).acquire(); }
                }
                """);

        assertEnded(verdicts, "g.wrapped", Cause.TIMEOUT, "`course.end()` did not end within 1 s");
        assertEnded(verdicts, "g.swallowed", Cause.TIMEOUT, "`course.end()` did not end within 1 s");
    }

    /** A kernel that is short of memory takes it from whom it likes, and a check that ran just then is nobody's fault. */
    @RepeatedTest(4)
    void whoeverKillsAWorkerCostsNobodyAPoint() throws InterruptedException {
        judge.limits(new Limits(30, 60, 240, 64, 192, 64, 1_024, 2))
                .inProcesses()
                .reference("public class Course { public int size() { return 0; } }")
                .suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Many {
                    @Check(points = "1") @DisplayName("a") void one() { count(); }
                    @Check(points = "1") @DisplayName("b") void two() { count(); }
                    @Check(points = "1") @DisplayName("c") void three() { count(); }
                    void count() { for (int i = 0; i < 1_000; i++) { assertEquals(0, new Course().size()); } }
                }
                """);
        Thread killer = new Thread(EndingsTests::killOneWorker);
        killer.start();

        Map<String, Verdict> verdicts = judge.run("public class Course { public int size() { return 0; } }");

        killer.join();
        assertThat(verdicts).hasSize(3);
        assertThat(verdicts.values()).allMatch(Verdict::isPassed);
    }

    /** At any moment: while it starts, in a check, or between two. */
    private static void killOneWorker() {
        Optional<ProcessHandle> worker = Optional.empty();
        while (worker.isEmpty()) {
            worker = ProcessHandle.current().children().findFirst();
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.SECONDS.toNanos(1)));
        worker.get().destroyForcibly();
    }

    private static void assertEnded(Map<String, Verdict> verdicts, String check, Cause cause, String message) {
        assertThat(verdicts.get(check)).isInstanceOf(Failed.class);
        Failed failed = (Failed) verdicts.get(check);
        assertThat(List.of(failed.cause(), failed.finding().message())).isEqualTo(List.of(cause, message));
    }

    /** A container engine that stops, say. Suites have no worker like that at hand, so this one fails to start. */
    @Test
    void whatTheMachineDoesIsNobodysFault() {
        judge.reference("public class Course {}").suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class All {
                    @Check(points = "1") @DisplayName("a") void any() {
                        new org.bothways.sandbox.ProcessWorkers(
                                new org.bothways.sandbox.WorkerJvm(java.nio.file.Path.of("/no/java"), List.of(), Optional.empty()),
                                org.bothways.sandbox.WorkerLimits.DEFAULT)
                            .start(org.bothways.sandbox.WorkerSource.Purpose.GRADE);
                    }
                }
                """);

        assertThatThrownBy(() -> judge.run("public class Course {}"))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("/no/java");
    }
}
