package org.bothways.judge;

/** The harness or a suite is at fault. It never costs a student a point: the submission gets no score, and says so. */
public final class HarnessFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what happened and what to do. */
    public HarnessFault(String message) {
        super(message);
    }

    /** Says what happened and what to do, and keeps the cause for {@code --debug}. */
    public HarnessFault(String message, Throwable cause) {
        super(message, cause);
    }
}
