package org.bothways.judge.stub;

/** A suite does what can't be carried to a worker. A sentence for its author; never a student's fault. */
public final class SuiteFault extends Error {

    private static final long serialVersionUID = 1L;

    SuiteFault(String message) {
        super(message);
    }
}
