package org.bothways.cli;

/** What the command ends with. */
final class ExitCode {

    /** Done; for {@code check}, nothing below the bar. */
    static final int DONE = 0;

    /** Below the bar. */
    static final int BELOW_BAR = 1;

    /** The command line can't be carried out as it is. */
    static final int USAGE = 2;

    /** Bothways itself failed. */
    static final int HARNESS_FAILED = 3;

    private ExitCode() {}
}
