package org.bothways.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** Files that are there whole or not at all, so that who reads while we write, or after a crash, never meets half a report. */
final class AtomicFile {

    private static final Pattern HALF = Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    private AtomicFile() {}

    /** Replaces the file, making its directories. The exception is a sentence that names the path. */
    static void write(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        try {
            Path directory = target.getParent();
            if (directory == null) {
                throw new FileSystemException(file.toString(), null, "it is the root of the file system");
            }
            // Asked first, as createDirectories refuses a link to a directory before JDK 20.
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
            replace(directory, target, content);
        } catch (IOException exception) {
            throw new IOException("Can't write " + file + ": " + reason(exception) + ".", exception);
        }
    }

    /** Takes away what was being written when its writer was killed. */
    static void sweep(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(
                directory, file -> HALF.matcher(file.getFileName().toString()).matches())) {
            for (Path half : halves) {
                Files.deleteIfExists(half);
            }
        } catch (IOException exception) {
            throw new IOException("Can't clean " + directory + " up: " + reason(exception) + ".", exception);
        }
    }

    private static void replace(Path directory, Path target, byte[] content) throws IOException {
        // Not createTempFile, whose files only their owner may read.
        Path half = directory.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out =
                    Files.newOutputStream(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(content);
            }
            move(half, target);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException exception) {
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** {@return why it failed, as a clause} The JDK often gives the bare path as the message. */
    static String reason(IOException exception) {
        if (exception instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (exception instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (exception instanceof FileAlreadyExistsException || exception instanceof NotDirectoryException) {
            return "something that is no directory stands in the way";
        }
        String said = exception instanceof FileSystemException system ? system.getReason() : exception.getMessage();
        return said == null ? exception.getClass().getSimpleName() : said;
    }
}
