package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A worker's folder on this machine, for the judge's eyes alone. In it is the channel's, which holds nothing but the socket that the
 * judge opens, and which any user who gets to see it may use: the worker may be another one.
 */
record WorkerFolder(Path path) {

    static WorkerFolder create() throws IOException {
        WorkerFolder folder = new WorkerFolder(Files.createTempDirectory("bothways"));
        allow(Files.createDirectory(folder.channel()), "rwxr-xr-x");
        return folder;
    }

    Path channel() {
        return path.resolve("channel");
    }

    Path socket() {
        return socketIn(channel());
    }

    /** {@return the socket, where the channel's folder is to be seen} */
    static Path socketIn(Path channel) {
        return channel.resolve("judge");
    }

    /** Lets whoever sees the socket connect. */
    void openSocket() throws IOException {
        allow(socket(), "rw-rw-rw-");
    }

    void delete() {
        Folders.delete(path);
    }

    /** Sets permissions, where there are such. */
    static void allow(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
