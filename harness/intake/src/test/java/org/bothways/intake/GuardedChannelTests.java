package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class GuardedChannelTests {

    private static final IntakeLimits LIMITS = new IntakeLimits(1, 1, 1, 1, 100, 1, 0, 1, 1);

    @Test
    void tableOfContentsIsNotReadToItsEnd() throws Exception {
        HandInFixture handIn = HandInFixture.handIn();
        for (int i = 0; i < 5_000; i++) {
            handIn.with("f" + i, "");
        }
        CountingChannel zip = new CountingChannel(handIn.zip());
        Refusal refusal = Refusal.tooManyEntries("x.zip", 100);

        assertThatThrownBy(() -> ZipFile.builder()
                        .setSeekableByteChannel(new GuardedChannel(zip, LIMITS, refusal))
                        .setIgnoreLocalFileHeader(true)
                        .get())
                .satisfies(failure -> assertThat(Refusal.damaged("x.zip", (Exception) failure))
                        .isSameAs(refusal));
        assertThat(zip.bytes).isLessThan(2_200 * 80L);
    }

    @Test
    void longNamesInTheTableCountByTheirBytes() throws Exception {
        HandInFixture handIn = HandInFixture.handIn();
        for (int i = 0; i < 70; i++) {
            handIn.with("f".repeat(10_000) + i, "");
        }
        CountingChannel zip = new CountingChannel(handIn.zip());
        Refusal refusal = Refusal.tooManyEntries("x.zip", 100);

        assertThatThrownBy(() -> ZipFile.builder()
                        .setSeekableByteChannel(new GuardedChannel(zip, LIMITS, refusal))
                        .setIgnoreLocalFileHeader(true)
                        .get())
                .satisfies(failure -> assertThat(Refusal.damaged("x.zip", (Exception) failure))
                        .isSameAs(refusal));
        assertThat(zip.bytes).isLessThan(2_100 * 256L + 40_000);
    }

    /** Counts what is read through it. */
    private static final class CountingChannel implements SeekableByteChannel {

        private final SeekableByteChannel inner;
        private long bytes;

        CountingChannel(byte[] content) {
            this.inner = new SeekableInMemoryByteChannel(content);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int read = inner.read(target);
            bytes += Math.max(read, 0);
            return read;
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
}
