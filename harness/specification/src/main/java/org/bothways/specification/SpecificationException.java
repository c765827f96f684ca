package org.bothways.specification;

/** A document can't be used; a sentence for its author. */
public final class SpecificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpecificationException(String message) {
        super(message);
    }

    SpecificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
