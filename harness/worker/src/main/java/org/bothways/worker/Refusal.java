package org.bothways.worker;

/** The judge asked for what a worker can't do. The fault is the suite's or the harness's, never the submission's. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }
}
