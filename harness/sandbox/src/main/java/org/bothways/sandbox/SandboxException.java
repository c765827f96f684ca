package org.bothways.sandbox;

/** A worker can't be started or served. The harness's fault, or the machine's: it never costs a point. */
public final class SandboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }

    SandboxException(String message) {
        super(message);
    }
}
