package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds processes whose parent ended before them: they belong to no tree any more, but mostly still work in the worker's folder. Where
 * the operating system doesn't say who works where, none are found.
 */
final class Stragglers {

    private Stragglers() {}

    static List<ProcessHandle> in(Path directory) {
        try {
            Path real = directory.toRealPath();
            return ProcessHandle.allProcesses()
                    .filter(process -> worksIn(process, real))
                    .toList();
        } catch (IOException e) {
            // The folder is gone, and so is the worker.
            return List.of();
        }
    }

    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(directory);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
