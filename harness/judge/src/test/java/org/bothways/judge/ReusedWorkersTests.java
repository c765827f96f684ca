package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.sandbox.WorkerSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReusedWorkersTests {

    private static final String COURSE = "public class Course { public int one() { return 1; } }";
    private static final String WRONG = "public class Course { public int one() { return 2; } }";
    private static final String ENDLESS =
            "public class Course { public int one() { while (true) { Thread.onSpinWait(); } } }";

    @RegisterExtension
    final JudgeFixture fixture = new JudgeFixture().reference(COURSE).suite("""
            @Checks(group = "g", visibility = Visibility.VISIBLE) class SomeChecks {
                @Check(points = "1") @DisplayName("one") void one() { assertEquals(1, new Course().one()); }
                @Check(points = "1") @DisplayName("same") void same() { assertEquals(1, new Course().one()); }
                @Check(points = "1") @DisplayName("made") void made() { new Course(); }
            }
            """);

    private final InProcessWorkers inProcess =
            new InProcessWorkers(JudgeFixture.WORKER_CLASS_PATH, WorkerLimits.DEFAULT);
    private final List<Worker> started = new ArrayList<>();
    private final WorkerSource source = new WorkerSource() {
        @Override
        public Isolation isolation() {
            return Isolation.CLASSLOADER;
        }

        @Override
        public Worker start(Purpose purpose) {
            Worker worker = inProcess.start(purpose);
            started.add(worker);
            return worker;
        }
    };

    @Test
    void oneWorkerServesManySubmissionsAndKeepsNothingOfThem() {
        try (ReusedWorkers workers = new ReusedWorkers(source, 10)) {
            assertThat(run(workers, COURSE).get("g.one")).isEqualTo(new Passed());
            assertThat(run(workers, WRONG).get("g.one")).isInstanceOf(Failed.class);
            assertThat(run(workers, COURSE).get("g.one")).isEqualTo(new Passed());
        }
        assertThat(started).hasSize(1);
    }

    @Test
    void aWorkerServesOnlySoMany() {
        try (ReusedWorkers workers = new ReusedWorkers(source, 2)) {
            for (int i = 0; i < 5; i++) {
                run(workers, COURSE);
            }
        }
        assertThat(started).hasSize(3);
    }

    @Test
    void afterAWorkerWasLostTheNextOneIsFresh() {
        fixture.limits(oneSecond());
        try (ReusedWorkers workers = new ReusedWorkers(source, 10)) {
            run(workers, COURSE);
            run(workers, ENDLESS);
            run(workers, COURSE);
        }
        // One for both attempts each, and the last one.
        assertThat(started).hasSize(3);
    }

    @Test
    void untilTimeoutNothingIsRunAfterTheFirst() {
        fixture.limits(oneSecond());
        try (ReusedWorkers workers = new ReusedWorkers(source, 10)) {
            Map<String, Verdict> verdicts = run(workers, ENDLESS);

            assertThat(verdicts.values()).filteredOn(Failed.class::isInstance).hasSize(1);
            assertThat(verdicts.values()).filteredOn(Blocked.class::isInstance).hasSize(2);
        }
    }

    @Test
    void untilFailureOnlyTheChecksAskedForAreRunAfterTheFirst() {
        Map<String, byte[]> classes = fixture.domain(WRONG);
        try (ReusedWorkers workers = new ReusedWorkers(source, 10)) {
            List<Verdict> verdicts = new SuiteRun(fixture.prepared(), workers)
                            .untilFailure(Set.of("g.made"))
                            .run(new CompiledSubmission(classes, Screening.of(classes), Map.of()))
                            .results()
                            .stream()
                            .map(CheckResult::verdict)
                            .toList();

            assertThat(verdicts.get(0)).isInstanceOf(Failed.class);
            assertThat(verdicts.subList(1, 3)).containsExactlyInAnyOrder(new Blocked("g.one"), new Passed());
        }
    }

    @Test
    void nobodyGetsAWorkerAfterTheEnd() {
        ReusedWorkers workers = new ReusedWorkers(source, 10);
        workers.close();

        assertThatExceptionOfType(HarnessFault.class)
                .isThrownBy(workers::take)
                .withMessage("No worker is given any more: the runs have ended");
    }

    private Map<String, Verdict> run(ReusedWorkers workers, String submission) {
        Map<String, byte[]> classes = fixture.domain(submission);
        Map<String, Verdict> verdicts = new java.util.LinkedHashMap<>();
        new SuiteRun(fixture.prepared(), workers)
                .untilTimeout()
                .run(new CompiledSubmission(classes, Screening.of(classes), Map.of()))
                .results()
                .forEach(result -> verdicts.put(result.check().id(), result.verdict()));
        return verdicts;
    }

    private static Limits oneSecond() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                1,
                usual.startSeconds(),
                usual.submissionSeconds(),
                usual.heapMegabytes(),
                usual.metaspaceMegabytes(),
                usual.directMemoryMegabytes(),
                usual.stackKilobytes(),
                usual.outputKilobytes());
    }
}
