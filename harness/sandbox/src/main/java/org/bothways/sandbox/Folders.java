package org.bothways.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes the folder of a worker, whatever the submission left there. */
final class Folders {

    private Folders() {}

    /** Follows no links. What can't be deleted stays: the system's own cleaning takes temporary folders. */
    static void delete(Path folder) {
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
                        delete(file);
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
