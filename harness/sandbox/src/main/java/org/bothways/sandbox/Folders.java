package org.bothways.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes the folder of a worker, whatever the submission left there. */
final class Folders {

    private Folders() {}

    /** How often a tree is made flatter: each time, what lies deeper than a path can name comes up by as much as one can. */
    private static final int MOST_ROUNDS = 1_000;

    /** Follows no links. What can't be deleted stays: the system's own cleaning takes temporary folders. */
    static void delete(Path folder) {
        deleteTree(folder);
        for (int round = 0; round < MOST_ROUNDS && raise(folder, round); round++) {
            deleteTree(folder);
        }
    }

    /**
     * What is left lies deeper than a path can name. Moves the folder in the middle of the way there to the top.
     *
     * @return whether there was one
     */
    private static boolean raise(Path folder, int round) {
        List<Path> way = new ArrayList<>();
        Path at = folder;
        while (at != null) {
            way.add(at);
            at = folderIn(at);
        }
        if (way.size() < 3) {
            return false;
        }
        try {
            Files.move(way.get(Math.max(2, way.size() / 2)), folder.resolve("deep" + round));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Path folderIn(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    return entry;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Too deep, or not to be read.
        }
        return null;
    }

    private static void deleteTree(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    unlock(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    remove(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (unlock(file)) {
                        deleteTree(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                    remove(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // See above.
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The others can go all the same.
        }
    }

    /** {@return whether a folder that couldn't be read can be now} */
    private static boolean unlock(Path folder) {
        File file = folder.toFile();
        boolean readable = Files.isReadable(folder) && Files.isExecutable(folder);
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && file.setWritable(true)
                && file.setReadable(true)
                && file.setExecutable(true)
                && !readable;
    }
}
