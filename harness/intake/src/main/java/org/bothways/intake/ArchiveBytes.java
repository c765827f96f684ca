package org.bothways.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Gives an archive's bytes as often as they are asked for, from disk or, for a nested archive, from memory. */
interface ArchiveBytes {

    InputStream stream() throws IOException;

    SeekableByteChannel channel() throws IOException;

    static ArchiveBytes of(Path file) {
        return new ArchiveBytes() {
            @Override
            public InputStream stream() throws IOException {
                return new BufferedInputStream(Files.newInputStream(file));
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return Files.newByteChannel(file);
            }
        };
    }

    static ArchiveBytes of(byte[] content) {
        return new ArchiveBytes() {
            @Override
            public InputStream stream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public SeekableByteChannel channel() {
                return new SeekableInMemoryByteChannel(content);
            }
        };
    }
}
