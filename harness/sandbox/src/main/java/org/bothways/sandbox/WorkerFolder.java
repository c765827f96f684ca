package org.bothways.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A worker's folder on this machine, for the judge's eyes alone. In it is the channel's, which holds nothing but the socket that the
 * judge opens, and which any user who gets to see it may use: the worker may be another one. Beside it lies a file that the judge holds locked
 * for as long as it lives, so that the next judge knows a folder that a killed one has left behind, and removes it.
 */
final class WorkerFolder {

    private static final String PREFIX = "bothways";
    private static final String LOCK = "judge.lock";

    /** Of one that is hardly older than ours a judge may be about to lock its file. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final AtomicBoolean HAS_TIDIED = new AtomicBoolean();

    /** This judge's. Merely to open a lock file again and close it would unlock it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private WorkerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one. A judge's first looks for those of killed judges. */
    static WorkerFolder create() throws IOException {
        Path path = Files.createTempDirectory(PREFIX);
        OWN.add(path);
        WorkerFolder folder = new WorkerFolder(path, locked(path.resolve(LOCK)));
        allow(Files.createDirectory(folder.channel()), "rwxr-xr-x");
        if (HAS_TIDIED.compareAndSet(false, true)) {
            folder.removeLeftovers();
        }
        return folder;
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException e) {
            // A file system without locks. To others it has to look like a folder that isn't ours.
            Files.delete(file);
        }
        return channel;
    }

    /** Removes the folders of this user's judges that live no more. */
    void removeLeftovers() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path.resolveSibling(""), PREFIX + "*")) {
            for (Path each : all) {
                if (isLeftover(each)) {
                    Folders.delete(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Nobody's grading fails for want of tidying.
        }
    }

    private boolean isLeftover(Path folder) {
        Path file = folder.resolve(LOCK);
        try {
            if (OWN.contains(folder)
                    || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path))
                    || Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isAfter(born().minus(SETTLED))) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                return channel.tryLock() != null;
            }
        } catch (IOException e) {
            // It is going just now, or is nothing of ours.
            return false;
        }
    }

    /** {@return when this one was made, by the file system's clock} */
    private Instant born() throws IOException {
        return Files.getLastModifiedTime(path.resolve(LOCK)).toInstant();
    }

    Path path() {
        return path;
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
        try {
            lock.close();
        } catch (IOException e) {
            // It goes with the folder.
        }
        Folders.delete(path);
        OWN.remove(path);
    }

    /** Sets permissions, where there are such. */
    static void allow(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
