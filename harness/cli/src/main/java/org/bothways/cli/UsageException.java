package org.bothways.cli;

/** What was asked for can't be done; the message says what to ask for instead. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
