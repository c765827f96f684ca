package org.bothways.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a folder on disk, listed when first asked. Never follows a link. */
final class DiskFolder implements Folder {

    private final Path path;
    private final IntakeLimits limits;
    private @Nullable Listing listing;

    DiskFolder(Path path, IntakeLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    @Override
    public String name() {
        return nameOf(path);
    }

    @Override
    public Location location() {
        return new Location.OnDisk(path);
    }

    @Override
    public List<Folder> folders() throws IOException {
        return listing().folders;
    }

    @Override
    public List<Leaf> files() throws IOException {
        return listing().files;
    }

    @Override
    public int skipped() throws IOException {
        return listing().skipped;
    }

    private Listing listing() throws IOException {
        Listing known = listing;
        if (known == null) {
            known = list();
            listing = known;
        }
        return known;
    }

    private Listing list() throws IOException {
        Listing result = new Listing();
        int seen = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                if (++seen > limits.entries()) {
                    throw Refusal.tooManyEntries(location().brief(), limits.entries());
                }
                result.add(child, limits);
            }
        } catch (DirectoryIteratorException failure) {
            throw Refusal.unreadable(location().brief());
        } catch (IOException failure) {
            throw refused(path, failure);
        }
        result.folders.sort(Comparator.comparing(Folder::name));
        result.files.sort(Comparator.comparing(Leaf::name));
        return result;
    }

    private static IOException refused(Path path, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return Refusal.missing(new Location.OnDisk(path).brief());
        }
        return failure instanceof AccessDeniedException
                ? Refusal.unreadable(new Location.OnDisk(path).brief())
                : failure;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static final class Listing {

        final List<Folder> folders = new ArrayList<>();
        final List<Leaf> files = new ArrayList<>();
        int skipped;

        void add(Path child, IntakeLimits limits) throws IOException {
            if (Noise.isNoise(nameOf(child))) {
                return;
            }
            BasicFileAttributes attributes =
                    Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                folders.add(new DiskFolder(child, limits));
            } else if (attributes.isRegularFile()) {
                files.add(new DiskLeaf(child));
            } else {
                skipped++;
            }
        }
    }

    private record DiskLeaf(Path path) implements Leaf {

        @Override
        public String name() {
            return nameOf(path);
        }

        @Override
        public Location location() {
            return new Location.OnDisk(path);
        }

        @Override
        public byte[] read(long limit) throws IOException {
            byte[] bytes = head(Math.toIntExact(limit) + 1);
            if (bytes.length > limit) {
                throw Refusal.fileTooLarge(location().brief(), limit);
            }
            return bytes;
        }

        @Override
        public String packageName() {
            try {
                return Heading.packageOf(SourceText.decode(head(HEAD_BYTES)).text());
            } catch (IOException unreadable) {
                return ""; // said when the submission is taken
            }
        }

        private byte[] head(int length) throws IOException {
            try (InputStream content = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                return content.readNBytes(length);
            } catch (IOException failure) {
                throw refused(path, failure);
            }
        }
    }
}
