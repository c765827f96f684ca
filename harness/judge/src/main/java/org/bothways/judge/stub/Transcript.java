package org.bothways.judge.stub;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check did to the submission, as Java that a student can paste: constructions and calls in their order, and of the reads
 * since the last change the last one, with what it gave.
 */
public final class Transcript {

    private static final int MAX_LINES = 60;
    private static final int MAX_TEXT = 60;
    private static final int MAX_ITEMS = 20;
    private static final int MAX_DEPTH = 2;

    private final List<String> lines = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private @Nullable String lastRead;
    private @Nullable String declaration;
    private @Nullable Place lastChange;
    private boolean paused;

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

    /** Adds a line that is no call of the submission's, such as a request. */
    public void note(String line) {
        add(line);
    }

    /** Sets the method that was called last, where that was not a call of the suite's. */
    public void changedBy(Place place) {
        lastChange = place;
    }

    /** Runs what is no part of the check, such as clearing up after it, without a trace. */
    public void without(Runnable work) {
        boolean before = paused;
        paused = true;
        try {
            work.run();
        } finally {
            paused = before;
        }
    }

    void constructing(String call) {
        add(call + ";");
    }

    void constructed(String label, String call) {
        named.add(label);
        replace(call + ";", "var " + label + " = " + call + ";");
    }

    void begin(String call, Class<?> owner, String method, int parameters) {
        if (isRead(method, parameters)) {
            reading(call);
            return;
        }
        add(call + ";");
        if (Stub.class.isAssignableFrom(owner)) {
            lastChange = new Place(owner.getName(), method, parameters);
        }
    }

    void reading(String call) {
        if (paused) {
            return;
        }
        declare();
        lastRead = call + ";";
    }

    void end(String call, Class<?> returnType, @Nullable Object result) {
        if (paused) {
            return;
        }
        // What is called by an expression, such as em1.getTransaction(), needs no variable.
        Optional<String> label = labelOf(result).filter(name -> !name.endsWith(")"));
        if (lastRead == null) {
            label.ifPresent(name -> replace(call + ";", assigned(name, call)));
        } else if (returnType != void.class) {
            lastRead = call + "  // → " + text(result, 0);
            declaration = label.filter(name -> !named.contains(name))
                    .map(name -> assigned(name, call))
                    .orElse(null);
        }
    }

    String arguments(@Nullable Object[] arguments) {
        return Arrays.stream(arguments).map(Transcript::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private String assigned(String label, String call) {
        if (named.add(label)) {
            return "var " + label + " = " + call + ";";
        }
        // Each entity manager goes by the same name.
        return label.equals("em") ? label + " = " + call + ";" : call + ";";
    }

    private void add(String line) {
        if (paused) {
            return;
        }
        declare();
        lastRead = null;
        append(line);
    }

    /** What a read found for the first time, and what follows may speak of, needs a name. */
    private void declare() {
        if (declaration != null) {
            append(declaration);
            declaration = null;
        }
    }

    private void append(String line) {
        if (lines.size() < MAX_LINES) {
            lines.add(line);
        } else if (lines.size() == MAX_LINES) {
            lines.add("// …");
        }
    }

    private void replace(String line, String better) {
        int last = lines.size() - 1;
        if (last >= 0 && lines.get(last).equals(line)) {
            lines.set(last, better);
        }
    }

    private static Optional<String> labelOf(@Nullable Object object) {
        if (object instanceof Stub stub) {
            return Optional.of(stub.remoteRef().label());
        }
        return object != null
                        && Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof RemoteHandler handler
                ? Optional.of(handler.ref().label())
                : Optional.empty();
    }

    private static boolean isRead(String method, int parameters) {
        return parameters == 0 && (method.startsWith("get") || method.startsWith("is"));
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof Long number) {
            return number + "L";
        }
        return value instanceof Class<?> type ? type.getSimpleName() + ".class" : text(value, 0);
    }

    private static String text(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (depth > MAX_DEPTH) {
            return "…";
        }
        if (value instanceof Collection<?> collection) {
            return list(collection.stream(), depth);
        }
        if (value instanceof Map<?, ?> map) {
            return joined(
                    map.entrySet().stream()
                            .map(each -> text(each.getKey(), depth + 1) + "=" + text(each.getValue(), depth + 1)),
                    "{",
                    "}");
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(each -> "Optional[" + text(each, depth + 1) + "]")
                    .orElse("Optional.empty");
        }
        if (value != null && value.getClass().isArray()) {
            return list(IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)), depth);
        }
        return cut(String.valueOf(value));
    }

    private static String list(Stream<?> items, int depth) {
        return joined(items.map(each -> text(each, depth + 1)), "[", "]");
    }

    private static String joined(Stream<String> items, String open, String close) {
        return items.limit(MAX_ITEMS).sorted().collect(Collectors.joining(", ", open, close));
    }

    private static String quoted(String text) {
        return '"'
                + cut(text)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
