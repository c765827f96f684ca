package org.bothways.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;

/** Reads exceptions into data. Their methods may be the submission's own, and throw in turn. */
final class Exceptions {

    private static final int MAX_MESSAGE = 2_000;
    private static final int MAX_FRAMES = 20;
    private static final int MAX_CAUSES = 6;

    private final Predicate<String> isSubmissions;

    /** Takes what tells the submission's classes by their binary names. */
    Exceptions(Predicate<String> isSubmissions) {
        this.isSubmissions = isSubmissions;
    }

    Thrown toData(Throwable thrown) {
        return toData(thrown, MAX_CAUSES);
    }

    /** {@return the types, which are all that the submission can't make as long as it likes} */
    static Thrown typesAlone(Throwable thrown) {
        return new Thrown(typesOf(thrown.getClass()), null, List.of(), null);
    }

    private Thrown toData(Throwable thrown, int causesLeft) {
        Throwable cause = causesLeft == 0 ? null : causeOf(thrown);
        return new Thrown(
                typesOf(thrown.getClass()),
                messageOf(thrown),
                framesOf(thrown),
                cause == null || cause == thrown ? null : toData(cause, causesLeft - 1));
    }

    private static List<String> typesOf(Class<?> type) {
        List<String> types = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            types.add(each.getName());
        }
        return types;
    }

    private static @Nullable String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null || message.length() <= MAX_MESSAGE
                    ? message
                    : message.substring(0, MAX_MESSAGE) + "… (" + (message.length() - MAX_MESSAGE) + " more)";
        } catch (Throwable hostile) {
            return null;
        }
    }

    private static @Nullable Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }

    private List<Thrown.Frame> framesOf(Throwable thrown) {
        List<Thrown.Frame> frames = new ArrayList<>();
        try {
            for (StackTraceElement each : thrown.getStackTrace()) {
                if (frames.size() < MAX_FRAMES && isSubmissions.test(each.getClassName())) {
                    frames.add(new Thrown.Frame(
                            each.getClassName(), each.getMethodName(), each.getFileName(), each.getLineNumber()));
                }
            }
        } catch (Throwable hostile) {
            return frames;
        }
        return frames;
    }
}
