package org.bothways.sandbox;

import org.jspecify.annotations.Nullable;

/** A worker will not answer any more. The running check alone pays; the next one gets another worker. */
public final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Ending ending;

    WorkerLost(Ending ending, @Nullable Throwable cause) {
        super("The worker ended: " + ending, cause);
        this.ending = ending;
    }

    /** {@return how it ended} */
    public Ending ending() {
        return ending;
    }
}
