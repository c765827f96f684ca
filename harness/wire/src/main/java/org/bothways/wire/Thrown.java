package org.bothways.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception as data. It is text from an untrusted process: show it escaped and cut.
 *
 * @param types the binary names of its class and superclasses up to {@code java.lang.Throwable}, the class itself first
 * @param frames where it passed through the submission's own classes, innermost first
 */
public record Thrown(
        List<String> types,
        @Nullable String message,
        List<Frame> frames,
        @Nullable Thrown cause) {

    /** Copies the lists; there is at least one type. */
    public Thrown {
        types = List.copyOf(types);
        frames = List.copyOf(frames);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("An exception has a type");
        }
    }

    /** {@return the binary name of the exception's class} */
    public String type() {
        return types.get(0);
    }

    /**
     * One line of the submission.
     *
     * @param file the source file's simple name, or null where the class file doesn't say
     * @param line from 1; 0 or less where the class file doesn't say
     */
    public record Frame(
            String className, String method, @Nullable String file, int line) {}
}
