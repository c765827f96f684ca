package org.bothways.sandbox;

import java.util.regex.Pattern;

/** Why a virtual machine ended, from what it leaves: a status and a few lines. */
final class JvmEnding {

    /** What {@code -XX:+ExitOnOutOfMemoryError} ends a virtual machine with. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private static final String OUT_OF_MEMORY_LINE = "Terminating due to java.lang.OutOfMemoryError";

    private static final Pattern CLASS_MEMORY =
            Pattern.compile(OUT_OF_MEMORY_LINE + ": (Metaspace|Compressed class space)");

    /** What a virtual machine says that the operating system gave no memory to. */
    private static final String OUT_OF_PROCESS_MEMORY_LINE =
            "There is insufficient memory for the Java Runtime Environment to continue";

    /** What a virtual machine says when it crashes. */
    private static final String CRASH_LINE = "A fatal error has been detected by the Java Runtime Environment";

    /** Between these a status is 128 and the number of a signal. Above are the statuses of {@code System.exit(-1)} and its like. */
    private static final int FIRST_SIGNAL = 129;

    private static final int LAST_SIGNAL = 128 + 31;

    /** SIGXCPU has the same number everywhere. */
    private static final int OUT_OF_PROCESSOR_TIME_STATUS = 128 + 24;

    private JvmEnding() {}

    /** What a submission prints to look like another ending costs it the check all the same. */
    static Ending.Kind kind(int status, String printed) {
        if (status == OUT_OF_MEMORY_STATUS && printed.contains(OUT_OF_MEMORY_LINE)) {
            return CLASS_MEMORY.matcher(printed).find() ? Ending.Kind.OUT_OF_CLASS_MEMORY : Ending.Kind.OUT_OF_MEMORY;
        }
        if (status == OUT_OF_PROCESSOR_TIME_STATUS) {
            return Ending.Kind.OUT_OF_PROCESSOR_TIME;
        }
        if (status == 1 && printed.contains(OUT_OF_PROCESS_MEMORY_LINE)) {
            return Ending.Kind.OUT_OF_PROCESS_MEMORY;
        }
        return isCrash(status, printed) ? Ending.Kind.CRASHED : Ending.Kind.EXITED;
    }

    /** A virtual machine that writes no core file ends a crash with status 1, and says so. */
    private static boolean isCrash(int status, String printed) {
        return (status >= FIRST_SIGNAL && status <= LAST_SIGNAL) || (status == 1 && printed.contains(CRASH_LINE));
    }
}
