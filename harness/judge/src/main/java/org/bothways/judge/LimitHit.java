package org.bothways.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.wire.Thrown;

/**
 * A limit that shows as an exception in the submission's own code: Java and the operating system say that something isn't to be had, but
 * not how much of it there is.
 *
 * @param type of what is thrown
 * @param words of its message
 */
record LimitHit(String type, String words, Function<Limits, String> sentence) {

    private static final List<LimitHit> ALL = List.of(
            new LimitHit(
                    "java.lang.OutOfMemoryError",
                    "unable to create native thread",
                    limits -> "A submission may have %d threads at a time"
                            .formatted(limits.process().threads())),
            new LimitHit(
                    "java.io.IOException",
                    "Resource temporarily unavailable",
                    limits -> "A submission may have %d threads at a time, those of programs that it starts included"
                            .formatted(limits.process().threads())),
            new LimitHit(
                    "java.lang.OutOfMemoryError",
                    "direct buffer memory",
                    limits -> "Buffers outside of the heap may take %d MB".formatted(limits.directMemoryMegabytes())),
            new LimitHit(
                    "java.io.IOException",
                    "Too many open files",
                    limits -> "A submission may have %d files open at a time"
                            .formatted(limits.process().openFiles())),
            new LimitHit(
                    "java.io.IOException",
                    "File too large",
                    limits -> "A file may have %d MB".formatted(limits.process().fileMegabytes())),
            new LimitHit(
                    "java.io.IOException",
                    "No space left on device",
                    limits -> "All files together may have %d MB"
                            .formatted(limits.process().fileMegabytes())));

    /** {@return the sentence for the student, to be put behind what was thrown, if that looks like a limit} */
    static Optional<String> of(Thrown thrown, Limits limits) {
        for (Thrown each = thrown; each != null; each = each.cause()) {
            Thrown one = each;
            Optional<String> hit = ALL.stream()
                    .filter(limit -> limit.explains(one))
                    .map(limit -> ". " + limit.sentence.apply(limits))
                    .findFirst();
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private boolean explains(Thrown thrown) {
        return thrown.types().contains(type)
                && thrown.message() != null
                && thrown.message().contains(words);
    }
}
