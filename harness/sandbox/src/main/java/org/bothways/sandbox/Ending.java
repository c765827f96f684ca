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
        /** The submission ended the program. */
        EXITED,
        /** The virtual machine, or the operating system, ended it. */
        CRASHED,
        /** The virtual machine ran out of memory. */
        OUT_OF_MEMORY,
        /** It sent what the protocol doesn't know, or closed the channel. */
        BROKEN_PROTOCOL
    }
}
