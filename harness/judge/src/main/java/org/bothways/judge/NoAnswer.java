package org.bothways.judge;

import org.opentest4j.AssertionFailedError;

/** An answer took too long: as much a timeout as a call that doesn't return. */
final class NoAnswer extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message, "an answer", "none in time");
    }
}
