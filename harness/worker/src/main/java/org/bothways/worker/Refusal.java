package org.bothways.worker;

/** The judge asked for what no worker can do. Ours doesn't: it finds out itself what a suite may not ask for. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }
}
