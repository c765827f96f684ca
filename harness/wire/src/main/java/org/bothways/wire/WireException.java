package org.bothways.wire;

import java.io.IOException;

/** The other side sent what the protocol doesn't know, or more than it allows. The connection is of no use any more. */
public final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what was wrong, for the harness's own people. */
    public WireException(String message) {
        super(message);
    }
}
