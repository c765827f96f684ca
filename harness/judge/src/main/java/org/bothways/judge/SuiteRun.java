package org.bothways.judge;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.bothways.api.EnvironmentExtension;
import org.bothways.exploration.Effort;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.stub.Sentences;
import org.bothways.judge.stub.StubLoader;
import org.bothways.judge.stub.WorkerGone;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.sandbox.Console;
import org.bothways.sandbox.Worker;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;

/**
 * Runs every check of a suite against one submission. The suite drives; workers come and go: whatever ends one costs the check that was
 * running and no other.
 */
public final class SuiteRun {

    /** So many deadlines a check with many parts may take. */
    private static final int PARTS = 6;

    /** Thorough checks may take so many times as long. */
    private static final int PATIENCE = 20;

    /** More than one, since ending a worker takes a moment in which other deadlines pass. */
    private static final int DEADLINE_THREADS = 8;

    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(DEADLINE_THREADS, task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final Suite suite;
    private final Workers workers;
    private final Effort effort;
    private final Limits limits;
    private final Thrift thrift;
    private final int patience;

    /**
     * Prepares runs.
     *
     * @param workers gives a worker whenever one is needed, the first one included
     */
    public SuiteRun(Suite suite, Workers workers) {
        this(suite, workers, Effort.standard(0));
    }

    /**
     * Prepares runs.
     *
     * @param workers gives a worker whenever one is needed, the first one included
     * @param effort how far checks that explore go
     */
    public SuiteRun(Suite suite, Workers workers, Effort effort) {
        this(suite, workers, effort, Thrift.NONE);
    }

    private SuiteRun(Suite suite, Workers workers, Effort effort, Thrift thrift) {
        this.suite = suite;
        this.workers = workers;
        this.effort = effort;
        this.limits = suite.assignment().limits();
        this.patience = effort.isThorough() ? PATIENCE : 1;
        this.thrift = thrift;
    }

    /**
     * {@return the same, but after the first check that doesn't end none is run} The others are blocked by it. For those who ask
     * whether anything fails, and need not be fair.
     */
    public SuiteRun untilTimeout() {
        return new SuiteRun(suite, workers, effort, new Thrift(true, Optional.empty(), Set.of()));
    }

    /**
     * {@return the same as {@link #untilTimeout}, but after the first check that fails none is run but these} The others are blocked by it.
     *
     * @param anyway ids of checks
     */
    public SuiteRun untilFailure(Set<String> anyway) {
        return new SuiteRun(suite, workers, effort, new Thrift(true, Optional.of(Set.copyOf(anyway)), Set.of()));
    }

    /**
     * {@return the same, but these checks are run before the others, and whatever comes of those that they need} For those who guess what fails.
     *
     * @param ids of checks
     */
    public SuiteRun beginningWith(Set<String> ids) {
        return new SuiteRun(suite, workers, effort, thrift.beginningWith(ids));
    }

    /** {@return the same, of these checks alone, by their ids} Each is run whatever comes of those that it needs. */
    public SuiteRun only(Set<String> ids) {
        return new SuiteRun(suite.only(ids), workers, effort, thrift);
    }

    /**
     * Which checks are left out once there is an answer, and which are likely to give one.
     *
     * @param endsAtTimeout whether a check that doesn't end is the last one
     * @param afterFailure the only ones to run after a failure; empty for all
     * @param first those to run before the others
     */
    private record Thrift(boolean endsAtTimeout, Optional<Set<String>> afterFailure, Set<String> first) {

        static final Thrift NONE = new Thrift(false, Optional.empty(), Set.of());

        Thrift beginningWith(Set<String> ids) {
            return new Thrift(endsAtTimeout, afterFailure, Set.copyOf(ids));
        }

        /** {@return the checks in the order in which they are run} */
        List<CheckSpec> inOrder(List<CheckSpec> checks) {
            return checks.stream()
                    .sorted(Comparator.comparing(check -> !first.contains(check.id())))
                    .toList();
        }

        boolean isLast(Verdict verdict) {
            return endsAtTimeout && isTimeout(verdict);
        }

        boolean leavesOut(CheckSpec check) {
            return afterFailure.map(anyway -> !anyway.contains(check.id())).orElse(false);
        }
    }

    /** Gives workers of the run's own. */
    public interface Workers {

        /** {@return a worker that nobody else uses} */
        Worker take();

        /** {@return whether the worker has run another submission before} What ends such a one need not be this submission's doing. */
        default boolean isSecondHand(Worker worker) {
            return false;
        }

        /**
         * Offers a worker that is in order, at the end of a run.
         *
         * @return whether it was taken; if not, the run closes it
         */
        default boolean takeBack(Worker worker) {
            return false;
        }
    }

    /** Looks at a submission after its checks, where not all of them passed. */
    public interface Examination {

        /** Nobody looks. */
        Examination NONE = (results, worker, printed) -> {};

        /**
         * Looks.
         *
         * @param worker answers as often as it can: nothing where a question hung, or ended the worker
         * @param printed what the submission has printed
         */
        void examine(List<CheckResult> results, Function<Ask, Optional<Reply>> worker, Console printed);
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

    /** Runs the checks, those first that students may read. */
    public Sheet run(CompiledSubmission submission) {
        return run(submission, Examination.NONE);
    }

    /**
     * Runs the checks, those first that students may read, and has the submission looked at afterwards.
     *
     * @throws HarnessFault when the suite or the harness is at fault, so that no score would be fair
     */
    public Sheet run(CompiledSubmission submission, Examination examination) {
        Map<String, Verdict> verdicts = new HashMap<>();
        Classifier classifier = new Classifier(submission.screening(), suite.assignment());
        Conformance conformance = new Conformance(suite.specification());
        long end = System.nanoTime()
                + Duration.ofSeconds((long) limits.submissionSeconds() * patience)
                        .toNanos();
        List<CheckResult> results;
        Console printed;
        WorkerSeat seat = new WorkerSeat(workers, submission, limits, CLOCK);
        try (StubLoader loader = new StubLoader(suite.stubs(), suite.jars())) {
            Jupiter jupiter = new Jupiter(loader);
            Sentences sentences = new Sentences(submission.whyMissing());
            Optional<String> hang = Optional.empty();
            Optional<String> failure = Optional.empty();
            for (CheckSpec check : thrift.inOrder(suite.manifest().inRunningOrder())) {
                Optional<String> blocker = hang.isPresent() ? hang : blocker(check, verdicts);
                if (blocker.isEmpty() && thrift.leavesOut(check)) {
                    blocker = failure;
                }
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
                        conformance.begin(check);
                        Verdict came =
                                verdict(check, jupiter, remote, worker, submission, classifier, conformance, deadline);
                        seat.usedFor(came);
                        return new Tried(
                                came,
                                remote.end()
                                        .filter(SuiteRun::mayComeFromOutside)
                                        .isPresent());
                    };
                    Console before = seat.printed();
                    Tried tried = attempt.within(limits.checkSeconds() * 500L);
                    if (isTimeout(tried.verdict()) || tried.mayComeFromOutside() || seat.hasLostSecondHand()) {
                        // A machine that stood still for a moment, a kernel that took memory back, a submission before
                        // this one: none of them must accuse anybody. A hang hangs again, and prints again what it
                        // printed.
                        seat.forgetAllSince(before);
                        tried = attempt.within(limits.checkSeconds() * 1000L);
                    }
                    verdict = tried.verdict();
                    conformance.end(verdict);
                    if (thrift.isLast(verdict)) {
                        hang = Optional.of(check.id());
                    }
                }
                if (failure.isEmpty() && verdict instanceof Failed) {
                    failure = Optional.of(check.id());
                }
                verdicts.put(check.id(), verdict);
            }
            results = results(verdicts);
            printed = seat.printed();
            if (results.stream().anyMatch(result -> !result.verdict().isPassed())) {
                examination.examine(results, new Questions(seat, CLOCK, limits.checkSeconds() * 500L), printed);
            }
            seat.offerBack();
        } catch (IOException e) {
            throw new HarnessFault("The suite's jars can't be closed: " + e.getMessage(), e);
        } finally {
            seat.vacate();
        }
        return new Sheet(results, printed);
    }

    private List<CheckResult> results(Map<String, Verdict> verdicts) {
        List<CheckResult> results = new ArrayList<>();
        for (CheckSpec check : suite.manifest().checks()) {
            results.add(new CheckResult(check, Objects.requireNonNull(verdicts.get(check.id()))));
        }
        return results;
    }

    /** One run of a check. */
    private interface Attempt {
        Tried within(long millis);
    }

    /** What came of it, and whether that may be somebody else's doing. */
    private record Tried(Verdict verdict, boolean mayComeFromOutside) {}

    private static boolean mayComeFromOutside(Error end) {
        return end instanceof WorkerGone gone && gone.ending().mayComeFromOutside();
    }

    private static boolean isTimeout(Verdict verdict) {
        return verdict instanceof Failed failed && failed.cause() == Cause.TIMEOUT;
    }

    private Verdict verdict(
            CheckSpec check,
            Jupiter jupiter,
            Remote remote,
            Worker worker,
            CompiledSubmission submission,
            Classifier classifier,
            Conformance conformance,
            long millis) {
        try (Deadline deadline = new Deadline(worker, CLOCK, millis, PARTS * patience)) {
            List<Optional<Throwable>> outcome = new ArrayList<>();
            RemoteEnvironment environment = new RemoteEnvironment(
                    remote,
                    suite.assignment(),
                    new Ask.Load(submission.classes(), submission.screening().mapped()),
                    effort,
                    conformance,
                    deadline);
            EnvironmentExtension.inEnvironment(environment, () -> outcome.add(jupiter.run(check)));
            return remote.end()
                    .map(Throwable.class::cast)
                    .or(() -> outcome.get(0))
                    .map(thrown -> classifier.classify(check, thrown, remote).with(environment.exchanges()))
                    .orElseGet(() -> new Passed(environment.advised()));
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
                        .formatted(limits.submissionSeconds() * patience)));
    }
}
