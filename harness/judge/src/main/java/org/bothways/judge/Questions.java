package org.bothways.judge;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bothways.sandbox.SandboxException;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLost;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;

/** Asks workers one thing after another, each within a time. A submission that ends some of them is asked no more. */
final class Questions implements Function<Ask, Optional<Reply>> {

    /** Workers that may be lost: each costs the time that a question has, and more than a few say the same again. */
    private static final int MOST_LOST = 4;

    private final WorkerSeat seat;
    private final ScheduledExecutorService clock;
    private final long millis;
    private int lost;

    Questions(WorkerSeat seat, ScheduledExecutorService clock, long millis) {
        this.seat = seat;
        this.clock = clock;
        this.millis = millis;
    }

    @Override
    public Optional<Reply> apply(Ask ask) {
        if (lost >= MOST_LOST) {
            return Optional.empty();
        }
        Worker worker;
        try {
            worker = seat.ready();
        } catch (HarnessFault | SandboxException e) {
            // The checks have their verdicts: what can't be asked any more goes unexplained, and costs no grade.
            lost = MOST_LOST;
            return Optional.empty();
        }
        ScheduledFuture<?> deadline = clock.schedule(worker::kill, millis, TimeUnit.MILLISECONDS);
        try {
            return Optional.of(worker.ask(ask));
        } catch (WorkerLost e) {
            lost++;
            return Optional.empty();
        } finally {
            deadline.cancel(false);
        }
    }
}
