package org.bothways.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;

/** Shows a zip or jar. Only what is asked for is unpacked; its table of contents is read with caps. */
final class ZipArchive implements Archive {

    /** What zip names were written in before Unicode. */
    private static final Charset DOS =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final ZipFile zip;
    private final IntakeLimits limits;
    private final ArchiveFolder root;

    private ZipArchive(ZipFile zip, Location location, IntakeLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.root = ArchiveFolder.root(location);
    }

    static ZipArchive open(ArchiveBytes bytes, Location location, IntakeLimits limits) throws IOException {
        Refusal tooMany = Refusal.tooManyEntries(location.brief(), limits.entries());
        GuardedChannel channel = new GuardedChannel(bytes.channel(), limits, tooMany);
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.opened();
            ZipArchive archive = new ZipArchive(zip, location, limits);
            archive.list(tooMany);
            return archive;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public Folder root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void list(Refusal tooMany) throws IOException {
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > limits.entries()) {
                throw tooMany;
            }
            EntryName name = EntryName.of(nameOf(entry), limits);
            if (!name.isNoise()) {
                add(entry, name);
            }
        }
    }

    private void add(ZipArchiveEntry entry, EntryName name) throws IOException {
        if (entry.isUnixSymlink()) {
            root.skip(name);
        } else if (isFolder(entry)) {
            root.folder(name.steps());
        } else {
            root.add(name, new ZipLeaf(entry, name));
        }
    }

    private static boolean isFolder(ZipArchiveEntry entry) {
        return entry.isDirectory() || entry.getName().endsWith("\\");
    }

    private static String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, DOS);
        }
    }

    private final class ZipLeaf implements Leaf {

        private final ZipArchiveEntry entry;
        private final EntryName name;

        ZipLeaf(ZipArchiveEntry entry, EntryName name) {
            this.entry = entry;
            this.name = name;
        }

        @Override
        public String name() {
            return name.last();
        }

        @Override
        public Location location() {
            return new Location.InArchive(root.location(), name.path());
        }

        @Override
        public byte[] read(long limit) throws IOException {
            String shown = location().brief();
            try (InputStream content = content(shown, limit)) {
                byte[] bytes = content.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(bytes);
                if (sum.getValue() != entry.getCrc()) {
                    throw Refusal.wrongChecksum(shown);
                }
                return bytes;
            } catch (IOException | RuntimeException failure) {
                throw Refusal.damaged(shown, failure);
            }
        }

        @Override
        public String packageName() {
            try (InputStream content = content("", Long.MAX_VALUE)) {
                return Heading.packageOf(
                        SourceText.decode(content.readNBytes(HEAD_BYTES)).text());
            } catch (IOException | RuntimeException damaged) {
                return ""; // said when the submission is taken
            }
        }

        private InputStream content(String shown, long limit) throws IOException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.encrypted(shown);
            }
            // Other methods need libraries that aren't there, and no tool uses them unasked.
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw Refusal.unknownMethod(shown, entry.getMethod());
            }
            InputStream content = zip.getInputStream(entry);
            LongSupplier packed =
                    content instanceof InputStreamStatistics read ? read::getCompressedCount : () -> Long.MAX_VALUE;
            return new MeteredStream(content, shown, limit, Refusal.fileTooLarge(shown, limit), limits.ratio(), packed);
        }
    }
}
