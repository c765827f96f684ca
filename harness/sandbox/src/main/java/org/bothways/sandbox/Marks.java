package org.bothways.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells when what a worker printed has come through: the worker prints a mark behind it, on both of its outputs, and the marks are taken out
 * here. A submission can't print one in advance, as nobody can guess it.
 */
final class Marks {

    private static final int OUTPUTS = 2;

    private byte[] awaited = {};
    private int missing;

    /** {@return a new mark} Those before it are not awaited any more. */
    synchronized String next() {
        String mark = "\u0001" + UUID.randomUUID() + "\u0002";
        awaited = mark.getBytes(StandardCharsets.UTF_8);
        missing = OUTPUTS;
        return mark;
    }

    /** {@return whether the last mark has come through both outputs} Waits for it. */
    synchronized boolean await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (missing > 0) {
                long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (millis <= 0) {
                    return false;
                }
                wait(millis);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@return a stream for what comes of one output, or of both where they are one} It passes everything on but the marks. */
    OutputStream leftOutOf(OutputStream target) {
        return new Filter(target);
    }

    private synchronized byte[] awaited() {
        return awaited;
    }

    private synchronized void arrived(byte[] mark) {
        if (mark == awaited) {
            missing--;
            notifyAll();
        }
    }

    /** A mark's first byte does not occur in the rest of it, so what turns out to be none can't hold the beginning of one. */
    private final class Filter extends FilterOutputStream {

        private byte[] mark = {};
        private int matched;

        Filter(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int end = offset + length;
            int next = offset;
            while (next < end) {
                if (matched == 0) {
                    int first = firstMark(bytes, next, end);
                    out.write(bytes, next, first - next);
                    next = first;
                }
                if (next < end) {
                    write(bytes[next++]);
                }
            }
        }

        @Override
        public void write(int b) throws IOException {
            if (matched > 0 && mark[matched] != (byte) b) {
                passMatched();
            }
            if (matched == 0) {
                mark = awaited();
                if (mark.length == 0 || mark[0] != (byte) b) {
                    out.write(b);
                    return;
                }
            }
            matched++;
            if (matched == mark.length) {
                matched = 0;
                arrived(mark);
            }
        }

        /** Passes on the beginning of a mark of which no more will come. */
        @Override
        public void flush() throws IOException {
            passMatched();
            super.flush();
        }

        /** {@return where a mark may begin; the end if nowhere} */
        private int firstMark(byte[] bytes, int from, int end) {
            byte[] next = awaited();
            if (next.length == 0) {
                return end;
            }
            int at = from;
            while (at < end && bytes[at] != next[0]) {
                at++;
            }
            return at;
        }

        private void passMatched() throws IOException {
            int length = matched;
            matched = 0;
            out.write(mark, 0, length);
        }
    }
}
