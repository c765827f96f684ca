package org.bothways.sandbox;

/**
 * What a worker may use. Each is a power of ten away from what an honest submission needs, and bounded itself: a limit that
 * takes a machine down is none.
 */
public record WorkerLimits(
        int heapMegabytes, int metaspaceMegabytes, int directMemoryMegabytes, int stackKilobytes, int outputKilobytes) {

    /** What fits a few entities and a small server. */
    public static final WorkerLimits DEFAULT = new WorkerLimits(256, 192, 64, 1_024, 64);

    /** Refuses absurd values with a sentence. */
    public WorkerLimits {
        check("heapMegabytes", heapMegabytes, 64, 8_192);
        check("metaspaceMegabytes", metaspaceMegabytes, 96, 2_048);
        check("directMemoryMegabytes", directMemoryMegabytes, 8, 2_048);
        check("stackKilobytes", stackKilobytes, 256, 65_536);
        check("outputKilobytes", outputKilobytes, 1, 16_384);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The limit %s is %d; it must be between %d and %d".formatted(name, value, least, most));
        }
    }
}
