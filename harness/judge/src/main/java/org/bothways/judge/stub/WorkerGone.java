package org.bothways.judge.stub;

import org.bothways.sandbox.Ending;

/** The worker ended while a check waited for its answer. An error, so that no check takes it for a refusal. */
public final class WorkerGone extends Error {

    private static final long serialVersionUID = 1L;

    private final transient Ending ending;
    private final String during;

    WorkerGone(Ending ending, String during) {
        super("The worker ended during " + during);
        this.ending = ending;
        this.during = during;
    }

    /** {@return how it ended} */
    public Ending ending() {
        return ending;
    }

    /** {@return the call it did not answer, as Java} */
    public String during() {
        return during;
    }
}
