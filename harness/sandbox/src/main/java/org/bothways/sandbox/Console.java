package org.bothways.sandbox;

/**
 * What a submission printed, cut in the middle where it is too much.
 *
 * @param text decoded as UTF-8; untrusted
 * @param truncatedBytes how much is left out
 */
public record Console(String text, long truncatedBytes) {

    /** Nothing. */
    public static final Console EMPTY = new Console("", 0);

    /** {@return this, then what another worker of the same submission printed} */
    public Console then(Console next) {
        return new Console(text + next.text, truncatedBytes + next.truncatedBytes);
    }
}
