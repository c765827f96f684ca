package org.bothways.cli;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for Java sources in a folder to change. What happens between two waits is not missed. */
final class SourceWatch implements AutoCloseable {

    /** An editor that saves, and all the more a checkout, is several changes in a row. */
    private static final long QUIET_MILLIS = 40;

    private final Semaphore changes = new Semaphore(0);
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> running;

    private SourceWatch(Path folder) throws IOException {
        watcher = DirectoryWatcher.builder()
                .path(folder)
                .listener(event -> {
                    if (isSource(event.path())) {
                        changes.release();
                    }
                })
                .build();
        running = watcher.watchAsync();
    }

    /** {@return a watch that has begun} */
    static SourceWatch of(Path folder) throws IOException {
        return new SourceWatch(folder.toAbsolutePath().normalize());
    }

    /** A name without a dot is a folder's, which may have come with sources in it, or gone with them. */
    private static boolean isSource(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".java") || name.indexOf('.') < 0;
    }

    /**
     * Returns once something has changed, and nothing has for a moment.
     *
     * @throws IOException when changes can't be seen any more
     */
    void awaitChange() throws InterruptedException, IOException {
        while (!changes.tryAcquire(1, TimeUnit.SECONDS)) {
            if (running.isDone()) {
                throw new IOException("Changes can't be seen any more. Start check --watch again");
            }
        }
        do {
            changes.drainPermits();
        } while (changes.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
