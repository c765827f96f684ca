package org.bothways.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what is really unpacked and stops at a limit, or where it grows out of proportion to what was packed. */
final class MeteredStream extends FilterInputStream {

    private static final int ANY_RATIO_UP_TO = 64 * 1024;

    private final String place;
    private final int ratio;
    private final LongSupplier packed;
    private long limit;
    private Refusal beyondLimit;
    private long count;

    /** Measures content by the {@code packed} bytes that it was made from so far. */
    MeteredStream(InputStream content, String place, long limit, Refusal beyondLimit, int ratio, LongSupplier packed) {
        super(content);
        this.place = place;
        this.limit = limit;
        this.beyondLimit = beyondLimit;
        this.ratio = ratio;
        this.packed = packed;
    }

    /** Counts the bytes of a packed stream. */
    static MeteredStream counting(InputStream content) {
        return new MeteredStream(content, "", Long.MAX_VALUE, Refusal.missing(""), Integer.MAX_VALUE, () -> 1);
    }

    long count() {
        return count;
    }

    /** Sets the count that may be reached from now on, and what is said beyond it. */
    void limit(long total, Refusal beyond) {
        this.limit = total;
        this.beyondLimit = beyond;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        counted(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(8192, Math.max(0, length))];
        return buffer.length == 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int bytes) throws Refusal {
        count += bytes;
        if (count > limit) {
            throw beyondLimit;
        }
        if (count > ANY_RATIO_UP_TO && count / ratio > Math.max(1, packed.getAsLong())) {
            throw Refusal.unpacksTooFar(place, ratio);
        }
    }
}
