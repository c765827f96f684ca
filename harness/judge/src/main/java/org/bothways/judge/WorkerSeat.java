package org.bothways.judge;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.sandbox.Console;
import org.bothways.sandbox.SandboxException;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLost;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;

/** Has a worker ready whenever a check begins: the one from before, or another after that one is gone. */
final class WorkerSeat {

    /** A second worker may take so many times as long to start: on a machine with too much to do, the first was not given the time. */
    private static final int SECOND_CHANCE = 4;

    /** Characters of a console in a message. */
    private static final int SHOWN = 1_000;

    private final SuiteRun.Workers workers;
    private final CompiledSubmission submission;
    private final Limits limits;
    private final ScheduledExecutorService clock;
    private Console console = Console.EMPTY;
    private @Nullable Worker worker;
    private boolean secondHand;
    private boolean lostSecondHand;

    WorkerSeat(SuiteRun.Workers workers, CompiledSubmission submission, Limits limits, ScheduledExecutorService clock) {
        this.workers = workers;
        this.submission = submission;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * {@return a worker that has the submission's classes, and nothing left of the check before} A worker that dies in between was the
     * last check's, and charges nobody. One that doesn't come up, or dies at once, may have been killed by whoever kills; two in a row are
     * the harness's fault.
     */
    Worker ready() {
        lostSecondHand = false;
        if (worker != null && asks(worker, new Ask.Begin(), limits.startSeconds())) {
            return worker;
        }
        leave();
        for (int patience : new int[] {1, SECOND_CHANCE}) {
            try {
                worker = workers.take();
            } catch (SandboxException e) {
                if (patience == SECOND_CHANCE) {
                    throw e;
                }
                continue;
            }
            secondHand = workers.isSecondHand(worker);
            if (asks(
                    worker,
                    new Ask.Load(submission.classes(), submission.screening().mapped()),
                    (long) limits.startSeconds() * patience)) {
                return worker;
            }
            leave();
        }
        String text = console.text();
        throw new HarnessFault("Two workers in a row ended before their first check. The last one printed: "
                + text.substring(Math.max(0, text.length() - SHOWN)));
    }

    /** Takes note of a verdict: after some of them a worker is of no use any more. */
    void usedFor(Verdict verdict) {
        if (verdict instanceof Failed failed) {
            switch (failed.cause()) {
                case ASSERTION, EXCEPTION, MISSING_MEMBER, STACK_OVERFLOW -> {}
                default -> {
                    lostSecondHand = secondHand;
                    leave();
                }
            }
        }
    }

    /** {@return whether the last verdict ended a worker that another submission had used before} */
    boolean hasLostSecondHand() {
        return lostSecondHand;
    }

    /** Offers the worker, if one is left, to whoever gave it. What it printed is nobody's then. */
    void offerBack() {
        if (worker != null && workers.takeBack(worker)) {
            worker = null;
        }
    }

    private boolean asks(Worker asked, Ask ask, long seconds) {
        ScheduledFuture<?> deadline = clock.schedule(asked::kill, seconds, TimeUnit.SECONDS);
        try {
            return asked.ask(ask) instanceof Reply.Returned returned
                    && returned.value().equals(Value.NULL);
        } catch (WorkerLost e) {
            return false;
        } finally {
            deadline.cancel(false);
        }
    }

    /** {@return what all workers have printed so far} */
    Console printed() {
        if (worker == null) {
            return console;
        }
        ScheduledFuture<?> deadline = clock.schedule(worker::kill, limits.startSeconds(), TimeUnit.SECONDS);
        try {
            return console.then(worker.printedSoFar(), limits.outputKilobytes());
        } catch (WorkerLost e) {
            leave();
            return console;
        } finally {
            deadline.cancel(false);
        }
    }

    /** Ends the worker, if one is there, and leaves out what was printed since then. */
    void forgetAllSince(Console before) {
        leave();
        console = before;
    }

    /** Ends the worker, if one is there. */
    void vacate() {
        leave();
    }

    private void leave() {
        if (worker != null) {
            worker.close();
            console = console.then(worker.console(), limits.outputKilobytes());
            worker = null;
        }
    }
}
