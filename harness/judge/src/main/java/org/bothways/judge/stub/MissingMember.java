package org.bothways.judge.stub;

/** The submission lacks a member that a check needs, or has it with another shape. The message says which. */
public final class MissingMember extends Error {

    private static final long serialVersionUID = 1L;

    MissingMember(String message) {
        super(message);
    }
}
