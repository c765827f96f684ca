package org.bothways.attacks;

import java.io.IOException;
import java.util.List;

/** Commands of the system, where it has no other way to say what they do. */
final class Commands {

    private Commands() {}

    /** Runs one to its end, which must be a good one. */
    static void run(List<String> command) throws IOException {
        int code = tryTo(command);
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(command, code));
        }
    }

    /** Runs one to its end, and returns its exit code. */
    static int tryTo(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
