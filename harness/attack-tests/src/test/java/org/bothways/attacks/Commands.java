package org.bothways.attacks;

import java.io.IOException;
import java.util.List;

/** Commands of the system, where it has no other way to say what they do. */
final class Commands {

    private Commands() {}

    /** Runs one to its end. */
    static void run(List<String> command) throws IOException {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException("%s ended with %d".formatted(command, code));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
