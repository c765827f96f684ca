package org.bothways.judge.stub;

/** An error that the submission ran into and that can't be thrown here as what it is, such as a stack overflow. */
public final class StudentError extends Error {

    private static final long serialVersionUID = 1L;

    StudentError(String message) {
        super(message);
    }
}
