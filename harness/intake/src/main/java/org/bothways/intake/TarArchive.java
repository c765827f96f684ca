package org.bothways.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * Shows a tar, gzipped or not. It has no table of contents, so it is read through once: of each source its package is
 * remembered, and its content if it will be asked for. Anything else that is asked for costs another pass.
 */
final class TarArchive implements Archive {

    /** Long names and other extensions are read into memory together with the header that they belong to. */
    private static final long HEADER_BYTES = 1024 * 1024;

    private final ArchiveBytes bytes;
    private final IntakeLimits limits;
    private final ArchiveFolder root;

    private TarArchive(ArchiveBytes bytes, Location location, IntakeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.root = ArchiveFolder.root(location);
    }

    static TarArchive open(ArchiveBytes bytes, Location location, IntakeLimits limits, Predicate<EntryName> kept)
            throws IOException {
        TarArchive archive = new TarArchive(bytes, location, limits);
        try (Pass pass = archive.new Pass()) {
            archive.list(pass, kept);
        }
        return archive;
    }

    @Override
    public Folder root() {
        return root;
    }

    @Override
    public void close() {
        // Each pass closes its own stream.
    }

    private void list(Pass pass, Predicate<EntryName> kept) throws IOException {
        long keptBytes = 0;
        for (TarArchiveEntry entry = pass.next(); entry != null; entry = pass.next()) {
            EntryName name = EntryName.of(entry.getName(), limits);
            if (name.isNoise()) {
                continue;
            }
            if (entry.isDirectory()) {
                root.folder(name.steps());
            } else if (!isRegular(entry)) {
                root.skip(name);
            } else {
                TarLeaf leaf = leaf(pass, name, kept.test(name));
                keptBytes += leaf.content == null ? 0 : leaf.content.length;
                if (keptBytes > limits.sourceBytes()) {
                    throw Refusal.sourcesTooLarge(limits.sourceBytes());
                }
                root.add(name, leaf);
            }
        }
    }

    private TarLeaf leaf(Pass pass, EntryName name, boolean keep) throws IOException {
        if (!name.last().endsWith(".java")) {
            return new TarLeaf(name, "", null);
        }
        long most = keep ? Math.max(limits.fileBytes() + 1, Leaf.HEAD_BYTES) : Leaf.HEAD_BYTES;
        byte[] start = pass.content(most);
        String packageName = Heading.packageOf(SourceText.decode(start).text());
        return new TarLeaf(name, packageName, keep ? start : null);
    }

    private static boolean isRegular(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> true;
            default -> false;
        };
    }

    private byte[] again(EntryName wanted, long limit) throws IOException {
        try (Pass pass = new Pass()) {
            for (TarArchiveEntry entry = pass.next(); entry != null; entry = pass.next()) {
                if (isRegular(entry) && EntryName.of(entry.getName(), limits).equals(wanted)) {
                    return pass.content(limit + 1);
                }
            }
        }
        throw Refusal.missing(new Location.InArchive(root.location(), wanted.path()).brief());
    }

    private final class TarLeaf implements Leaf {

        private final EntryName name;
        private final String packageName;
        private final byte @Nullable [] content;

        TarLeaf(EntryName name, String packageName, byte @Nullable [] content) {
            this.name = name;
            this.packageName = packageName;
            this.content = content;
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
            byte[] read = content;
            if (read == null) {
                try {
                    read = again(name, limit);
                } catch (IOException | RuntimeException failure) {
                    throw Refusal.damaged(shown, failure);
                }
            }
            if (read.length > limit) {
                throw Refusal.fileTooLarge(shown, limit);
            }
            return read;
        }

        @Override
        public String packageName() {
            return packageName;
        }
    }

    /** Reads the archive once from its start, within the limits. */
    private final class Pass implements AutoCloseable {

        private final String shown = root.location().brief();
        private final MeteredStream unpacked;
        private final TarArchiveInputStream tar;
        private int entries;

        Pass() throws IOException {
            MeteredStream packed = MeteredStream.counting(bytes.stream());
            try {
                this.unpacked = new MeteredStream(
                        plain(new BufferedInputStream(packed)),
                        shown,
                        limits.unpackedBytes(),
                        tooLarge(),
                        limits.ratio(),
                        packed::count);
                this.tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
            } catch (IOException | RuntimeException failure) {
                packed.close();
                throw failure;
            }
        }

        private InputStream plain(BufferedInputStream packed) throws IOException {
            packed.mark(2);
            boolean zipped = packed.read() == 0x1f && packed.read() == 0x8b;
            packed.reset();
            return zipped ? new BufferedInputStream(new GZIPInputStream(packed)) : packed;
        }

        @Nullable TarArchiveEntry next() throws IOException {
            if (entries > 0) {
                content(0);
            }
            unpacked.limit(unpacked.count() + HEADER_BYTES, Refusal.headerTooLong(shown));
            TarArchiveEntry entry = tar.getNextEntry();
            unpacked.limit(limits.unpackedBytes(), tooLarge());
            if (entry == null) {
                return null;
            }
            if (++entries > limits.entries()) {
                throw Refusal.tooManyEntries(shown, limits.entries());
            }
            if (entry.isSparse()) {
                throw Refusal.sparse(Shown.name(entry.getName()) + " in " + shown);
            }
            return entry;
        }

        /** {@return the current entry's content up to the given length} Reads to the entry's end in any case. */
        byte[] content(long most) throws IOException {
            ByteArrayOutputStream start = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
                start.write(buffer, 0, (int) Math.min(read, most - start.size()));
            }
            return start.toByteArray();
        }

        private Refusal tooLarge() {
            return Refusal.unpacksTooLarge(shown, limits.unpackedBytes());
        }

        @Override
        public void close() throws IOException {
            tar.close();
        }
    }
}
