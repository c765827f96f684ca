package org.bothways.judge;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bothways.api.EnvironmentExtension;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.stub.Sentences;
import org.bothways.judge.stub.StubLoader;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.sandbox.Console;
import org.bothways.sandbox.Worker;

/**
 * Runs every check of a suite against one submission. The suite drives; workers come and go: whatever ends one costs the check that was
 * running and no other.
 */
public final class SuiteRun {

    /** More than one, since ending a worker takes a moment in which other deadlines pass. */
    private static final int DEADLINE_THREADS = 8;

    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(DEADLINE_THREADS, task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final Suite suite;
    private final Workers workers;
    private final Limits limits;

    /**
     * Prepares a run.
     *
     * @param workers gives a worker whenever one is needed, the first one included
     */
    public SuiteRun(Suite suite, Workers workers) {
        this.suite = suite;
        this.workers = workers;
        this.limits = suite.assignment().limits();
    }

    /** Gives workers of the run's own. */
    public interface Workers {

        /** {@return a worker that nobody else uses} */
        Worker take();
    }

    /**
     * What came of a run.
     *
     * @param results one per check of the manifest, in its order
     * @param console what the submission printed
     */
    public record Sheet(List<CheckResult> results, Console console) {

        /** Copies the list. */
        public Sheet {
            results = List.copyOf(results);
        }
    }

    /**
     * Runs the checks, in the manifest's order.
     *
     * @throws HarnessFault when the suite or the harness is at fault, so that no score would be fair
     */
    public Sheet run(CompiledSubmission submission) {
        Map<String, Verdict> verdicts = new HashMap<>();
        List<CheckResult> results = new ArrayList<>();
        Classifier classifier = new Classifier(submission.screening(), suite.assignment());
        long end = System.nanoTime()
                + Duration.ofSeconds(limits.submissionSeconds()).toNanos();
        Console console;
        WorkerSeat seat = new WorkerSeat(workers, submission, limits, CLOCK);
        try (StubLoader loader = new StubLoader(suite.stubs(), suite.jars())) {
            Jupiter jupiter = new Jupiter(loader);
            Sentences sentences = new Sentences(submission.whyMissing());
            for (CheckSpec check : suite.manifest().checks()) {
                Optional<String> blocker = blocker(check, verdicts);
                Verdict verdict;
                if (blocker.isPresent()) {
                    verdict = new Blocked(blocker.get());
                } else if (System.nanoTime() - end > 0) {
                    verdict = notRun();
                } else {
                    Attempt attempt = deadline -> {
                        Worker worker = seat.ready();
                        Remote remote = new Remote(worker, loader, sentences);
                        loader.attach(remote);
                        Verdict came = verdict(check, jupiter, remote, worker, classifier, deadline);
                        seat.usedFor(came);
                        return came;
                    };
                    verdict = attempt.within(limits.checkSeconds() * 500L);
                    if (isTimeout(verdict)) {
                        // A machine that stood still for a moment must not accuse anybody: a hang hangs again.
                        verdict = attempt.within(limits.checkSeconds() * 1000L);
                    }
                }
                verdicts.put(check.id(), verdict);
                results.add(new CheckResult(check, verdict));
            }
        } catch (IOException e) {
            throw new HarnessFault("The suite's jars can't be closed: " + e.getMessage(), e);
        } finally {
            console = seat.vacate();
        }
        return new Sheet(results, console);
    }

    /** One run of a check. */
    private interface Attempt {
        Verdict within(long millis);
    }

    private static boolean isTimeout(Verdict verdict) {
        return verdict instanceof Failed failed && failed.cause() == Cause.TIMEOUT;
    }

    private Verdict verdict(
            CheckSpec check, Jupiter jupiter, Remote remote, Worker worker, Classifier classifier, long millis) {
        ScheduledFuture<?> deadline = CLOCK.schedule(worker::kill, millis, TimeUnit.MILLISECONDS);
        try {
            List<Optional<Throwable>> outcome = new ArrayList<>();
            EnvironmentExtension.inEnvironment(
                    new RemoteEnvironment(remote, suite.assignment()), () -> outcome.add(jupiter.run(check)));
            return remote.end()
                    .map(Throwable.class::cast)
                    .or(() -> outcome.get(0))
                    .map(thrown -> classifier.classify(check, thrown, remote))
                    .orElseGet(Passed::new);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Optional<String> blocker(CheckSpec check, Map<String, Verdict> verdicts) {
        for (String need : check.needs()) {
            Verdict verdict = verdicts.get(need);
            if (verdict instanceof Blocked blocked) {
                return Optional.of(blocked.by());
            }
            if (verdict instanceof Failed) {
                return Optional.of(need);
            }
        }
        return Optional.empty();
    }

    private Verdict notRun() {
        return new Failed(
                Cause.TIMEOUT,
                Finding.of("Not run: the checks before it had used up the submission's %d s"
                        .formatted(limits.submissionSeconds())));
    }
}
