package org.bothways.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts workers ahead of need, so that one boots while the submission before it is being graded. A worker serves one submission and
 * never comes back.
 */
public final class WorkerPool implements AutoCloseable {

    private final WorkerSource source;
    private final int ahead;
    private final Deque<CompletableFuture<Worker>> ready = new ArrayDeque<>();
    private final ExecutorService starter;
    private int expected;

    /**
     * Begins to start workers.
     *
     * @param ahead how many may wait at a time
     * @param expected how many will be taken; more may be, but are not started ahead
     */
    public WorkerPool(WorkerSource source, int ahead, int expected) {
        this.source = source;
        this.ahead = ahead;
        this.expected = expected;
        this.starter = Executors.newFixedThreadPool(Math.max(1, ahead), task -> {
            Thread thread = new Thread(task, "worker start");
            thread.setDaemon(true);
            return thread;
        });
        refill();
    }

    /** {@return the level of every worker} */
    public Isolation isolation() {
        return source.isolation();
    }

    /**
     * Takes a worker of one's own, to close when done.
     *
     * @throws SandboxException when none can be started
     */
    public Worker take() {
        CompletableFuture<Worker> next;
        synchronized (this) {
            next = ready.isEmpty() ? start() : ready.remove();
            refill();
        }
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SandboxException ours ? ours : e;
        }
    }

    /** Ends the workers that nobody took. */
    @Override
    public synchronized void close() {
        expected = 0;
        CompletableFuture<?>[] closed =
                ready.stream().map(worker -> worker.thenAccept(Worker::close)).toArray(CompletableFuture[]::new);
        ready.clear();
        starter.shutdown();
        // One that is just starting is waited for: nothing of ours outlives the pool.
        CompletableFuture.allOf(closed).exceptionally(failed -> null).join();
    }

    private synchronized void refill() {
        while (ready.size() < ahead && expected > 0) {
            expected--;
            ready.add(start());
        }
    }

    private CompletableFuture<Worker> start() {
        return CompletableFuture.supplyAsync(() -> source.start(WorkerSource.Purpose.GRADE), starter);
    }
}
