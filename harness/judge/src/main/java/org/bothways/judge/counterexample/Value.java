package org.bothways.judge.counterexample;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a read gave.
 *
 * @param shown for a comment
 * @param kind what of it matters for the line that reads it
 * @param plain itself where it is a string or a number, as a comparison would show it
 */
public record Value(Code shown, Kind kind, @Nullable String plain) {

    private static final int MAX_ITEMS = 20;
    private static final int MAX_DEPTH = 2;

    /** How to take it out of a transaction, and whether it speaks of things. */
    public enum Kind {
        /** A thing, or null. */
        THING,
        /** A collection of things, perhaps empty. */
        THINGS,
        /** A collection of things that has a null in it. */
        THINGS_AND_NULL,
        /** A string, a number, or anything that holds some. */
        PLAIN
    }

    /**
     * {@return a value of the submission's}
     *
     * @param things the thing that an object stands for, if it stands for one
     */
    public static Value of(@Nullable Object value, Function<Object, Optional<Thing>> things) {
        Code shown = shown(value, things, 0);
        if (value == null || things.apply(value).isPresent()) {
            return new Value(shown, Kind.THING, null);
        }
        if (value instanceof Collection<?> all
                && all.stream()
                        .allMatch(each -> each == null || things.apply(each).isPresent())) {
            boolean hasNull = all.stream().anyMatch(each -> each == null);
            return new Value(shown, hasNull ? Kind.THINGS_AND_NULL : Kind.THINGS, null);
        }
        boolean compared = value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
        return new Value(shown, Kind.PLAIN, compared ? value.toString() : null);
    }

    /** {@return text that is no value of Java's, such as an answer of a server} */
    public static Value said(String text) {
        return new Value(Code.said(text), Kind.PLAIN, null);
    }

    boolean isPlain() {
        return kind == Kind.PLAIN;
    }

    private static Code shown(@Nullable Object value, Function<Object, Optional<Thing>> things, int depth) {
        if (value == null) {
            return Code.of("null");
        }
        Optional<Thing> thing = things.apply(value);
        if (thing.isPresent()) {
            return Code.of(thing.get());
        }
        if (value instanceof String text) {
            return Code.quoted(text);
        }
        if (depth > MAX_DEPTH) {
            return Code.of("…");
        }
        if (value instanceof Collection<?> all) {
            return listed("[", all.stream(), "]", things, depth);
        }
        if (value.getClass().isArray()) {
            Stream<?> items = IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i));
            return listed("[", items, "]", things, depth);
        }
        if (value instanceof Map<?, ?> map) {
            List<Code> entries = new ArrayList<>();
            map.entrySet().stream()
                    .limit(MAX_ITEMS)
                    .forEach(each -> entries.add(Code.of(
                            shown(each.getKey(), things, depth + 1), "=", shown(each.getValue(), things, depth + 1))));
            return Code.of("{", Code.sorted(entries), "}");
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> Code.of("Optional[", shown(held, things, depth + 1), "]"))
                    .orElseGet(() -> Code.of("Optional.empty"));
        }
        return Code.said(value.toString());
    }

    private static Code listed(
            String open, Stream<?> items, String close, Function<Object, Optional<Thing>> things, int depth) {
        return Code.of(
                open,
                Code.sorted(items.limit(MAX_ITEMS)
                        .map(each -> shown(each, things, depth + 1))
                        .toList()),
                close);
    }
}
