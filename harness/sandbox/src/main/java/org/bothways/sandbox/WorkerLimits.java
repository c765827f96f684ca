package org.bothways.sandbox;

/**
 * What a worker may use. Each is a power of ten away from what an honest submission needs, and bounded itself: a limit that
 * takes a machine down is none.
 *
 * @param process what the operating system sees to
 */
public record WorkerLimits(
        int heapMegabytes,
        int metaspaceMegabytes,
        int directMemoryMegabytes,
        int stackKilobytes,
        int outputKilobytes,
        ProcessLimits process) {

    /** A virtual machine's own: compiled code, the collector, some stacks. */
    private static final int LEAST_ROOM = 192;

    /** With stacks of a megabyte for all the threads that there may be. */
    private static final int ROOM = 512;

    /** What fits a few entities and a small server. */
    public static final WorkerLimits DEFAULT = new WorkerLimits(256, 192, 64, 1_024, 64);

    /** Refuses absurd values with a sentence. */
    public WorkerLimits {
        ProcessLimits.check("heapMegabytes", heapMegabytes, 64, 8_192);
        ProcessLimits.check("metaspaceMegabytes", metaspaceMegabytes, 96, 2_048);
        ProcessLimits.check("directMemoryMegabytes", directMemoryMegabytes, 8, 2_048);
        ProcessLimits.check("stackKilobytes", stackKilobytes, 256, 65_536);
        ProcessLimits.check("outputKilobytes", outputKilobytes, 1, 16_384);
        int least = heapMegabytes + metaspaceMegabytes + directMemoryMegabytes + LEAST_ROOM;
        ProcessLimits.check("memoryMegabytes", process.memoryMegabytes(), least, 32_768);
    }

    /** Limits of the virtual machine's, with what they need of the operating system. */
    public WorkerLimits(
            int heapMegabytes,
            int metaspaceMegabytes,
            int directMemoryMegabytes,
            int stackKilobytes,
            int outputKilobytes) {
        this(
                heapMegabytes,
                metaspaceMegabytes,
                directMemoryMegabytes,
                stackKilobytes,
                outputKilobytes,
                ProcessLimits.DEFAULT.withMemory(
                        Math.max(256, memoryFor(heapMegabytes, metaspaceMegabytes, directMemoryMegabytes))));
    }

    /** {@return megabytes in which a virtual machine with these has room to breathe} */
    public static int memoryFor(int heapMegabytes, int metaspaceMegabytes, int directMemoryMegabytes) {
        return Math.min(32_768, Math.max(0, heapMegabytes + metaspaceMegabytes + directMemoryMegabytes) + ROOM);
    }

    /** {@return the same with other limits of the operating system's} */
    WorkerLimits with(ProcessLimits other) {
        return new WorkerLimits(
                heapMegabytes, metaspaceMegabytes, directMemoryMegabytes, stackKilobytes, outputKilobytes, other);
    }
}
