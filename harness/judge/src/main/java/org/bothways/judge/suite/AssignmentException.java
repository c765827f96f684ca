package org.bothways.judge.suite;

/** An assignment can't be used as it is. The message says what is wrong and where, for the person who wrote it. */
public final class AssignmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AssignmentException(String message) {
        super(message);
    }

    AssignmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
