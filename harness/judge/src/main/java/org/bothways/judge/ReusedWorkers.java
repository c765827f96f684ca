package org.bothways.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerSource;

/**
 * Keeps a worker for each thread that runs suites, so that its libraries are loaded and warm already. For code that is trusted: one
 * submission may spoil the worker for the next.
 */
public final class ReusedWorkers implements SuiteRun.Workers, AutoCloseable {

    private final WorkerSource source;
    private final int most;
    private final Map<Thread, Worker> idle = new HashMap<>();

    /** How many runs a worker has served. Workers are forgotten with whoever lost them. */
    private final Map<Worker, Integer> served = new WeakHashMap<>();

    private boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param most how many runs a worker serves: classes of earlier ones may stay in its memory
     */
    public ReusedWorkers(WorkerSource source, int most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public Worker take() {
        synchronized (this) {
            if (closed) {
                throw new HarnessFault("No worker is given any more: the runs have ended");
            }
            Worker mine = idle.remove(Thread.currentThread());
            if (mine != null) {
                return mine;
            }
        }
        return source.start(WorkerSource.Purpose.GRADE);
    }

    @Override
    public synchronized boolean isSecondHand(Worker worker) {
        return served.containsKey(worker);
    }

    @Override
    public synchronized boolean takeBack(Worker worker) {
        if (served.merge(worker, 1, Integer::sum) >= most) {
            return false;
        }
        idle.put(Thread.currentThread(), worker);
        return true;
    }

    /** Ends the workers that are kept. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.values().forEach(Worker::close);
        idle.clear();
    }
}
