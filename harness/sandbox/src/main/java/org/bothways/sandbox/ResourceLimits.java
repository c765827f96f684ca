package org.bothways.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The operating system's limits on a process and what it forks, set by {@code prlimit} of util-linux. */
final class ResourceLimits {

    /** After so many more seconds a process that doesn't heed the signal is killed. */
    private static final int GRACE_SECONDS = 5;

    private static final long MEGABYTE = 1L << 20;

    private ResourceLimits() {}

    /**
     * {@return the words before a command}
     *
     * @param countThreads whether the limit on threads is set: it counts all of a user's, so the user must be the worker's own
     */
    static List<String> of(Path prlimit, ProcessLimits limits, boolean countThreads) {
        List<String> words = new ArrayList<>(List.of(
                prlimit.toString(),
                "--core=0",
                "--cpu=" + limits.cpuSeconds() + ":" + (limits.cpuSeconds() + GRACE_SECONDS),
                // Not the address space, most of which a virtual machine only reserves.
                "--data=" + limits.memoryMegabytes() * MEGABYTE,
                "--nofile=" + limits.openFiles(),
                "--fsize=" + limits.fileMegabytes() * MEGABYTE));
        if (countThreads) {
            words.add("--nproc=" + limits.threads());
        }
        return words;
    }
}
