package org.bothways.judge;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bothways.sandbox.Worker;

/**
 * Kills a worker that takes too long over a check. A check that asks for many small things begins anew with each of them: it is the
 * one that doesn't end which is meant, and not their sum on a machine that is busy. The sum has a limit as well.
 */
final class Deadline implements AutoCloseable {

    private static final int MANY = 4;

    private final Worker worker;
    private final ScheduledExecutorService clock;
    private final long millis;
    private final long end;
    private final long farEnd;
    private ScheduledFuture<?> kill;

    /**
     * Begins.
     *
     * @param millis for the check, or for each of its parts
     * @param parts so many times as long all parts may take together
     */
    Deadline(Worker worker, ScheduledExecutorService clock, long millis, int parts) {
        this.worker = worker;
        this.clock = clock;
        this.millis = millis;
        this.end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis * parts);
        this.farEnd = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis * parts * MANY);
        this.kill = clock.schedule(worker::kill, millis, TimeUnit.MILLISECONDS);
    }

    /** Gives the next part its time. */
    void renew() {
        renew(end);
    }

    /** Gives the next part its time, of so many that they may take much longer all together: a slow answer is no wrong one. */
    void renewOneOfMany() {
        renew(farEnd);
    }

    private void renew(long latest) {
        long left = TimeUnit.NANOSECONDS.toMillis(latest - System.nanoTime());
        kill.cancel(false);
        kill = clock.schedule(worker::kill, Math.max(0, Math.min(millis, left)), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        kill.cancel(false);
    }
}
