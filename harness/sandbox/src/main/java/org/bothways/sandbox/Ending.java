package org.bothways.sandbox;

/**
 * How a worker ended before it gave its answer.
 *
 * @param status the exit status of its process, or 0 where there is none
 */
public record Ending(Kind kind, int status) {

    /** What ended it. */
    public enum Kind {
        /** The judge did: a deadline had passed. */
        KILLED,
        /** The operating system did: the worker had used up its processor time. */
        OUT_OF_PROCESSOR_TIME,
        /** The submission ended the program. */
        EXITED,
        /** The virtual machine, or the operating system, ended it. */
        CRASHED,
        /** The virtual machine ran out of memory for objects. */
        OUT_OF_MEMORY,
        /** It ran out of memory for classes. */
        OUT_OF_CLASS_MEMORY,
        /** The process as a whole had no more memory. */
        OUT_OF_PROCESS_MEMORY,
        /** It sent what the protocol doesn't know, or closed the channel. */
        BROKEN_PROTOCOL
    }

    /** What a shell says of a process that SIGKILL has ended. */
    private static final int KILLED_STATUS = 128 + 9;

    /** {@return whether it may be somebody else's doing: signals come from kernels that are short of memory and from people, too} */
    public boolean mayComeFromOutside() {
        return kind == Kind.CRASHED || status == KILLED_STATUS;
    }
}
