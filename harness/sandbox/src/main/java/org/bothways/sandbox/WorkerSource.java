package org.bothways.sandbox;

import java.nio.file.Path;

/** Starts workers at one isolation level. */
public interface WorkerSource {

    /** {@return the level, as reports name it} */
    Isolation isolation();

    /**
     * Starts a worker and waits until it is connected; its warm-up goes on meanwhile.
     *
     * @throws SandboxException when none can be started: ours or the machine's fault, never a submission's
     */
    Worker start(Purpose purpose);

    /** {@return where workers see a file of this machine: one of their own jars, or one that they compile with} */
    default Path seen(Path file) {
        return file;
    }

    /** What a worker is for, which decides how it warms up. */
    enum Purpose {
        /** It will run a submission. */
        GRADE,
        /** It will compile submissions and run none. */
        COMPILE
    }
}
