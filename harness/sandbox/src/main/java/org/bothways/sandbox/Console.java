package org.bothways.sandbox;

import java.nio.charset.StandardCharsets;

/**
 * What a submission printed, cut in the middle where it is too much.
 *
 * @param text decoded as UTF-8; untrusted
 * @param truncatedBytes how much is left out
 */
public record Console(String text, long truncatedBytes) {

    /** Nothing. */
    public static final Console EMPTY = new Console("", 0);

    /**
     * {@return this, then what another worker of the same submission printed}
     *
     * @param limitKilobytes for both together; what comes after it is left out
     */
    public Console then(Console next, int limitKilobytes) {
        byte[] more = next.text.getBytes(StandardCharsets.UTF_8);
        int left = limitKilobytes * 1024 - text.getBytes(StandardCharsets.UTF_8).length;
        int kept = Math.max(0, Math.min(left, more.length));
        return new Console(
                text + new String(more, 0, kept, StandardCharsets.UTF_8),
                truncatedBytes + next.truncatedBytes + more.length - kept);
    }
}
