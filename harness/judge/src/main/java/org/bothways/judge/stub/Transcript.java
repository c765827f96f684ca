package org.bothways.judge.stub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a check did to the submission, as Java that a student can paste: constructions and calls in their order, and of the reads
 * since the last change the last one, with what it gave.
 */
public final class Transcript {

    private static final int MAX_LINES = 60;
    private static final int MAX_TEXT = 60;

    private final List<String> lines = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private @Nullable String lastRead;
    private @Nullable Place lastChange;
    private boolean stopped;

    /** A method of the submission's, to be looked up in its sources. */
    public record Place(String className, String method, int parameters) {}

    /** {@return the lines, the last read at the end with its value behind an arrow} */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (lastRead != null) {
            all.add(lastRead);
        }
        return all;
    }

    /** {@return the method that was called last and is no mere read} */
    public Optional<Place> lastChange() {
        return Optional.ofNullable(lastChange);
    }

    /** Adds a line that is no call of the submission's, such as a flush. */
    public void note(String line) {
        add(line);
    }

    /** Takes nothing down any more: what follows is tidying up after the failure. */
    public void stop() {
        stopped = true;
    }

    void constructed(String label, String call) {
        declared.add(label);
        add("var " + label + " = " + call + ";");
    }

    void begin(String call, Class<?> owner, String method, int parameters) {
        if (!isRead(method, parameters)) {
            add(call + ";");
            if (Stub.class.isAssignableFrom(owner)) {
                lastChange = new Place(owner.getName(), method, parameters);
            }
        }
    }

    void end(String call, Class<?> returnType, @Nullable Object result) {
        if (stopped) {
            return;
        }
        boolean recorded = !lines.isEmpty() && lines.get(lines.size() - 1).equals(call + ";");
        String label = Values.labelOf(result);
        boolean isNew = label != null && !label.contains("(") && declared.add(label);
        if (recorded && isNew) {
            lines.set(lines.size() - 1, "var " + label + " = " + call + ";");
        } else if (!recorded && returnType != void.class) {
            lastRead = call + "  // → " + text(result);
        }
    }

    String arguments(@Nullable Object[] arguments) {
        return Arrays.stream(arguments).map(Transcript::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private void add(String line) {
        if (stopped) {
            return;
        }
        lastRead = null;
        if (lines.size() < MAX_LINES) {
            lines.add(line);
        } else if (lines.size() == MAX_LINES) {
            lines.add("// …");
        }
    }

    private static boolean isRead(String method, int parameters) {
        return parameters == 0 && (method.startsWith("get") || method.startsWith("is") || method.equals("toArray"));
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        return value instanceof Class<?> type ? type.getSimpleName() + ".class" : text(value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream()
                    .limit(20)
                    .map(Transcript::text)
                    .sorted()
                    .toList()
                    .toString();
        }
        return String.valueOf(value);
    }

    private static String quoted(String text) {
        String cut = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
        return '"'
                + cut.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
