package org.bothways.intake;

/**
 * Caps what one submission may cost. Sizes are in bytes and are counted while reading; what an archive says about itself is
 * never believed.
 *
 * @param unpackedBytes read out of one tar archive, everything that is skipped included
 * @param archiveBytes of an archive that lies within another
 * @param sourceBytes of all sources together
 * @param fileBytes of one source
 * @param entries files and folders looked at in one archive or folder
 * @param sources Java sources
 * @param nesting archives within archives
 * @param ratio unpacked bytes for each packed byte, beyond the first 64 KiB
 * @param pathLength characters in the name of an entry, its folders included
 */
public record IntakeLimits(
        long unpackedBytes,
        long archiveBytes,
        long sourceBytes,
        long fileBytes,
        int entries,
        int sources,
        int nesting,
        int ratio,
        int pathLength) {

    private static final long MIB = 1024 * 1024;

    public IntakeLimits {
        if (Math.min(Math.min(unpackedBytes, archiveBytes), Math.min(sourceBytes, fileBytes)) < 1
                || Math.min(Math.min(entries, sources), Math.min(ratio, pathLength)) < 1
                || nesting < 0) {
            throw new IllegalArgumentException("Every limit of the intake is at least 1, nesting at least 0.");
        }
        if (Math.max(archiveBytes, fileBytes) > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "A nested archive and a source are read into memory: at most 1 GiB each.");
        }
    }

    /** {@return limits that no honest submission of Java sources comes near} */
    public static IntakeLimits defaults() {
        return new IntakeLimits(1024 * MIB, 64 * MIB, 16 * MIB, MIB, 100_000, 2_000, 2, 200, 400);
    }
}
