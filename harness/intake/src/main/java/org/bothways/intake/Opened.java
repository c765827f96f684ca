package org.bothways.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds a location open as a folder, whatever it lies in. */
final class Opened implements Closeable {

    private final Folder folder;
    private final @Nullable Archive archive;

    private Opened(Folder folder, @Nullable Archive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /** Opens to see what is there; contents of sources are not asked for. */
    static Opened toLook(Location location, IntakeLimits limits) throws IOException {
        return open(location, limits, source -> false);
    }

    /** Opens to take the sources out. */
    static Opened toTake(Location location, IntakeLimits limits) throws IOException {
        return open(location, limits, name -> name.last().endsWith(".java"));
    }

    Folder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }

    private static Opened open(Location location, IntakeLimits limits, Predicate<EntryName> kept) throws IOException {
        if (location instanceof Location.InArchive inside) {
            return within(inside, limits, kept);
        }
        Path path = ((Location.OnDisk) location).path();
        if (Files.isDirectory(path)) {
            return new Opened(new DiskFolder(path, limits), null);
        }
        if (!Files.isRegularFile(path)) {
            throw Refusal.missing(location.brief());
        }
        return opened(Archive.open(ArchiveBytes.of(path), location, limits, kept));
    }

    private static Opened within(Location.InArchive inside, IntakeLimits limits, Predicate<EntryName> kept)
            throws IOException {
        String below = inside.inner() + "/";
        Opened outer = open(inside.archive(), limits, name -> name.path().startsWith(below) && kept.test(name));
        try {
            Optional<Folder> folder =
                    folderAt(outer.folder, List.of(inside.inner().split("/")));
            if (folder.isPresent()) {
                return new Opened(folder.get(), outer.archive);
            }
            byte[] bytes = nested(outer.folder, inside, limits);
            outer.close();
            return opened(Archive.open(ArchiveBytes.of(bytes), inside, limits, kept));
        } catch (IOException | RuntimeException failure) {
            outer.close();
            throw failure;
        }
    }

    private static Opened opened(Archive archive) {
        return new Opened(archive.root(), archive);
    }

    private static byte[] nested(Folder root, Location.InArchive inside, IntakeLimits limits) throws IOException {
        if (inside.nesting() > limits.nesting()) {
            throw Refusal.tooDeep(inside.brief(), limits.nesting());
        }
        List<String> steps = List.of(inside.inner().split("/"));
        Optional<Folder> parent = folderAt(root, steps.subList(0, steps.size() - 1));
        if (parent.isPresent()) {
            for (Leaf file : parent.get().files()) {
                if (file.name().equals(steps.get(steps.size() - 1))) {
                    return file.read(limits.archiveBytes());
                }
            }
        }
        throw Refusal.missing(inside.brief());
    }

    private static Optional<Folder> folderAt(Folder root, List<String> steps) throws IOException {
        Folder at = root;
        for (String step : steps) {
            Optional<Folder> next = at.folders().stream()
                    .filter(child -> child.name().equals(step))
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }
}
