package org.bothways.sandbox;

/**
 * What the operating system lets a worker have. At level {@code process} those on memory, open files, files and processor time hold for
 * each process on its own, and only on Linux; at the stronger levels that on threads does, too, and nothing is written outside of the
 * worker's own storage.
 *
 * @param cpuSeconds of processor time, over all processors
 * @param memoryMegabytes of writable memory: heap, classes, stacks and everything else
 * @param threads at a time, those of the virtual machine and of other processes included
 * @param openFiles at a time, sockets included
 * @param fileMegabytes for a file, and for all of them together where a worker has storage of its own
 */
public record ProcessLimits(int cpuSeconds, int memoryMegabytes, int threads, int openFiles, int fileMegabytes) {

    /** What fits a few entities and a small server. The memory is that of {@link WorkerLimits#DEFAULT}. */
    public static final ProcessLimits DEFAULT = new ProcessLimits(480, 1_024, 256, 1_024, 64);

    /** Refuses absurd values with a sentence. */
    public ProcessLimits {
        check("cpuSeconds", cpuSeconds, 10, 86_400);
        check("memoryMegabytes", memoryMegabytes, 256, 32_768);
        check("threads", threads, 64, 4_096);
        check("openFiles", openFiles, 128, 65_536);
        check("fileMegabytes", fileMegabytes, 16, 16_384);
    }

    /** {@return the same with other memory} */
    public ProcessLimits withMemory(int megabytes) {
        return new ProcessLimits(cpuSeconds, megabytes, threads, openFiles, fileMegabytes);
    }

    /** Refuses what is outside of a range, with a sentence. */
    static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The limit %s is %d; it must be between %d and %d".formatted(name, value, least, most));
        }
    }
}
