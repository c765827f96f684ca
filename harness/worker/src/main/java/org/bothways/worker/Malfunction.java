package org.bothways.worker;

/** An application does not do its part, without throwing anything; a sentence for its author. */
final class Malfunction extends Exception {

    private static final long serialVersionUID = 1L;

    Malfunction(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
