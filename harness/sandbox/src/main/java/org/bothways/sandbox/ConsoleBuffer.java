package org.bothways.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of an output without end, and counts what falls out between. */
final class ConsoleBuffer extends OutputStream {

    private final int half;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final byte[] tail;
    private long tailBytes;

    ConsoleBuffer(int limitBytes) {
        this.half = limitBytes / 2;
        this.tail = new byte[half];
    }

    @Override
    public synchronized void write(int b) {
        if (head.size() < half) {
            head.write(b);
        } else {
            tail[(int) (tailBytes++ % half)] = (byte) b;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int toHead = Math.min(length, half - head.size());
        head.write(bytes, offset, toHead);
        int next = offset + toHead;
        int left = length - toHead;
        if (left > half) {
            // All but the end would be overwritten at once.
            tailBytes += left - half;
            next += left - half;
            left = half;
        }
        while (left > 0) {
            int at = (int) (tailBytes % half);
            int count = Math.min(left, half - at);
            System.arraycopy(bytes, next, tail, at, count);
            tailBytes += count;
            next += count;
            left -= count;
        }
    }

    synchronized Console toConsole() {
        long dropped = Math.max(0, tailBytes - half);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toByteArray());
        if (dropped > 0) {
            all.writeBytes(("\n… (" + dropped + " bytes left out)\n").getBytes(StandardCharsets.UTF_8));
        }
        for (long i = dropped; i < tailBytes; i++) {
            all.write(tail[(int) (i % half)]);
        }
        return new Console(all.toString(StandardCharsets.UTF_8), dropped);
    }
}
