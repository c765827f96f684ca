package org.bothways.judge.suite;

/** An assignment can't be used as it is. The message says what is wrong and where, for the person who wrote it. */
public final class AssignmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, in a sentence that names the file. */
    public AssignmentException(String message) {
        super(message);
    }

    /** Says what is wrong, in a sentence that names the file, and what showed it. */
    public AssignmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
