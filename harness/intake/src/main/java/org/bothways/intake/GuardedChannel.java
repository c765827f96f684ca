package org.bothways.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Guards the heap while the zip library reads a zip's table of contents, which it does whole before it can be asked for the
 * number of entries: a small file may list millions. Headers of entries are counted as they pass.
 */
final class GuardedChannel implements SeekableByteChannel {

    private static final int ENTRY_HEADER = 0x02014b50;
    /** Looking for the table's end from the back, the library may meet headers as well. */
    private static final int MET_TWICE = 2_000;

    private static final int BYTES_PER_ENTRY = 256;

    private final SeekableByteChannel inner;
    private final long mostEntries;
    private final long mostBytes;
    private final Refusal beyond;
    private boolean guarding = true;
    private long headers;
    private long bytes;

    GuardedChannel(SeekableByteChannel inner, IntakeLimits limits, Refusal beyond) {
        this.inner = inner;
        this.mostEntries = limits.entries() + (long) MET_TWICE;
        this.mostBytes = mostEntries * BYTES_PER_ENTRY;
        this.beyond = beyond;
    }

    /** Says that the table of contents was read. */
    void opened() {
        guarding = false;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int start = target.position();
        int read = inner.read(target);
        if (guarding && read > 0) {
            bytes += read;
            headers += read == Integer.BYTES && isHeader(target, start) ? 1 : 0;
            if (bytes > mostBytes || headers > mostEntries) {
                throw beyond;
            }
        }
        return read;
    }

    private static boolean isHeader(ByteBuffer word, int start) {
        return word.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(start) == ENTRY_HEADER;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return inner.write(source);
    }

    @Override
    public long position() throws IOException {
        return inner.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        inner.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return inner.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        inner.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
