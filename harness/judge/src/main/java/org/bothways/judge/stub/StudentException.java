package org.bothways.judge.stub;

/** An exception of the submission whose type is neither the JDK's nor Jakarta's. The message names the type. */
public final class StudentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StudentException(String message) {
        super(message);
    }
}
