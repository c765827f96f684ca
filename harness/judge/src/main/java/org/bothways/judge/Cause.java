package org.bothways.judge;

/** Why a check failed. */
public enum Cause {
    /** What the submission did is not what should be the case. */
    ASSERTION,
    /** The submission threw. */
    EXCEPTION,
    /** It did not answer in time. */
    TIMEOUT,
    /** The virtual machine, or the operating system, ended it. */
    CRASH,
    /** It ran out of memory. */
    OUT_OF_MEMORY,
    /** It recursed without end. */
    STACK_OVERFLOW,
    /** It ended the program. */
    EXIT,
    /** It lacks a member that the check needs. */
    MISSING_MEMBER,
    /** Its worker sent what no worker sends. */
    PROTOCOL
}
