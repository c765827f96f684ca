package org.bothways.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Opens locations. The zip that the last submission was in stays open for the next one: listing a class's zip anew for each
 * would cost the square of its length. A tar has to be read through each
 * time, which is slow for a class of hundreds: that is what zips and folders are for.
 */
final class Opener implements Closeable {

    private final IntakeLimits limits;
    private @Nullable Location keptAt;
    private @Nullable Opened kept;

    Opener(IntakeLimits limits) {
        this.limits = limits;
    }

    /** Opens to see what is there; what a platform says about it can be read, and contents of sources are not asked for. */
    Opened toLook(Location location) throws IOException {
        return open(location, name -> name.last().equals(GradescopeExport.METADATA));
    }

    /** Opens a submission to take its sources, and keeps what it lies in open. */
    Opened submission(Location location) throws IOException {
        if (location instanceof Location.InArchive inside && !inside.archive().equals(keptAt)) {
            close();
            Opened around = open(inside.archive(), below(inside, Opener::isSource));
            if (around.source() instanceof ZipArchive) {
                keptAt = inside.archive();
                kept = around;
            } else {
                return within(inside, around, Opener::isSource);
            }
        }
        return toTake(location);
    }

    /** Opens to take the sources. */
    Opened toTake(Location location) throws IOException {
        return open(location, Opener::isSource);
    }

    @Override
    public void close() throws IOException {
        Opened before = kept;
        keptAt = null;
        kept = null;
        if (before != null) {
            before.close();
        }
    }

    private static boolean isSource(EntryName name) {
        return name.last().endsWith(".java");
    }

    private static Predicate<EntryName> below(Location.InArchive folder, Predicate<EntryName> wanted) {
        String start = folder.inner() + "/";
        return name -> name.path().startsWith(start) && wanted.test(name);
    }

    private Opened open(Location location, Predicate<EntryName> wanted) throws IOException {
        Opened known = kept;
        if (known != null && location.equals(keptAt)) {
            return known.lent();
        }
        if (location instanceof Location.InArchive inside) {
            return within(inside, open(inside.archive(), below(inside, wanted)), wanted);
        }
        if (location instanceof Location.Selected selected) {
            return selected(selected, open(selected.folder(), wanted));
        }
        Path path = ((Location.OnDisk) location).path();
        if (Files.isDirectory(path)) {
            return Opened.onDisk(new DiskFolder(path, limits));
        }
        if (!Files.isRegularFile(path)) {
            throw Refusal.missing(location.brief());
        }
        return Opened.of(Archive.open(ArchiveBytes.of(path), location, limits, wanted));
    }

    /** Goes on from an opened archive, which it closes unless what it answers needs it. */
    private Opened within(Location.InArchive inside, Opened around, Predicate<EntryName> wanted) throws IOException {
        try {
            Optional<Folder> folder =
                    folderAt(around.folder(), List.of(inside.inner().split("/")));
            if (folder.isPresent()) {
                return new Opened(folder.get(), around.source());
            }
            byte[] bytes = nested(around.folder(), inside);
            around.close();
            return Opened.of(Archive.open(ArchiveBytes.of(bytes), inside, limits, wanted));
        } catch (IOException | RuntimeException failure) {
            around.close();
            throw failure;
        }
    }

    private static Opened selected(Location.Selected selected, Opened around) throws IOException {
        try {
            return new Opened(SelectedFolder.of(around.folder(), selected), around.source());
        } catch (IOException | RuntimeException failure) {
            around.close();
            throw failure;
        }
    }

    private byte[] nested(Folder root, Location.InArchive inside) throws IOException {
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
