package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A piece of Java in which things have no names yet and texts are whole. */
public record Code(List<Part> parts) {

    private static final int MAX_KEPT = 4_000;
    private static final int MAX_QUOTED = 60;
    private static final int MAX_SAID = 160;

    /** Copies the parts. */
    public Code {
        parts = List.copyOf(parts);
    }

    /** A part of a piece. */
    public sealed interface Part {

        /** {@return the part as Java} */
        String in(Style style);

        /** {@return the things that it speaks of} */
        default Stream<Thing> things() {
            return Stream.empty();
        }
    }

    /** How things are called, and whether long texts are shown whole. */
    record Style(Function<Thing, String> names, Function<Thing, String> ids, boolean whole) {}

    /** Java as it is: nothing of a student's. */
    private record Verbatim(String java) implements Part {
        @Override
        public String in(Style style) {
            return java;
        }
    }

    private record Quoted(String text, int most) implements Part {
        @Override
        public String in(Style style) {
            return JavaText.quoted(text, style.whole() ? MAX_KEPT : most);
        }
    }

    /** Text in a comment. */
    private record Said(String text) implements Part {
        @Override
        public String in(Style style) {
            return JavaText.comment(text, MAX_SAID);
        }
    }

    private record Use(Thing used) implements Part {
        @Override
        public String in(Style style) {
            return style.names().apply(used);
        }

        @Override
        public Stream<Thing> things() {
            return Stream.of(used);
        }
    }

    private record IdOf(Thing used) implements Part {
        @Override
        public String in(Style style) {
            return style.ids().apply(used);
        }

        @Override
        public Stream<Thing> things() {
            return Stream.of(used);
        }
    }

    /** What a collection holds, in an order that is the same in each run. */
    private record Sorted(List<Code> items) implements Part {
        @Override
        public String in(Style style) {
            return items.stream().map(item -> item.text(style)).sorted().collect(Collectors.joining(", "));
        }

        @Override
        public Stream<Thing> things() {
            return items.stream().flatMap(Code::things);
        }
    }

    /**
     * {@return pieces one after the other}
     *
     * @param pieces {@code String}s, which are Java as it is, {@link Thing}s and {@link Code}
     */
    public static Code of(Object... pieces) {
        List<Part> parts = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof Code code) {
                parts.addAll(code.parts());
            } else {
                parts.add(piece instanceof Thing thing ? new Use(thing) : new Verbatim((String) piece));
            }
        }
        return new Code(parts);
    }

    /** {@return a string literal} */
    public static Code quoted(String text) {
        return quoted(text, MAX_QUOTED);
    }

    /** {@return a string literal, of which so many characters are shown} */
    public static Code quoted(String text, int most) {
        return new Code(List.of(new Quoted(kept(text), most)));
    }

    /** {@return text for a comment, which may be anybody's} */
    public static Code said(String text) {
        return new Code(List.of(new Said(kept(text))));
    }

    /** {@return an expression for the id of a stored thing, such as {@code course.getId()}} */
    public static Code idOf(Thing thing) {
        return new Code(List.of(new IdOf(thing)));
    }

    /** {@return pieces between commas, in the order of what they say} */
    static Code sorted(List<Code> pieces) {
        return new Code(List.of(new Sorted(List.copyOf(pieces))));
    }

    /** {@return pieces between which there is a separator} */
    public static Code joined(String separator, List<Code> pieces) {
        List<Part> parts = new ArrayList<>();
        for (Code piece : pieces) {
            if (!parts.isEmpty()) {
                parts.add(new Verbatim(separator));
            }
            parts.addAll(piece.parts());
        }
        return new Code(parts);
    }

    /**
     * {@return a value as an expression}
     *
     * @param others what stands for a value that is not plain
     */
    public static Code literal(@Nullable Object value, Function<Object, Optional<Code>> others) {
        if (value == null) {
            return of("null");
        }
        Optional<Code> other = others.apply(value);
        if (other.isPresent()) {
            return other.get();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> of("Optional.of(", literal(held, others), ")"))
                    .orElseGet(() -> of("Optional.empty()"));
        }
        if (value instanceof Map<?, ?> map) {
            List<Code> entries = new ArrayList<>();
            map.forEach((key, held) -> entries.add(of(literal(key, others), ", ", literal(held, others))));
            return of("Map.of(", sorted(entries), ")");
        }
        if (value instanceof Collection<?> all) {
            List<Code> items =
                    all.stream().map(each -> literal(each, others)).toList();
            boolean hasNull = all.stream().anyMatch(each -> each == null);
            if (value instanceof Set && !hasNull) {
                return of("Set.of(", sorted(items), ")");
            }
            return of(hasNull ? "Arrays.asList(" : "List.of(", joined(", ", items), ")");
        }
        return plain(value);
    }

    private static Code plain(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Long number) {
            return of(number + "L");
        }
        if (value instanceof Float number) {
            return of("(float) " + real(number.doubleValue()));
        }
        if (value instanceof Double number) {
            return of(real(number));
        }
        if (value instanceof Character character) {
            return of(quoted(character.toString()), ".charAt(0)");
        }
        if (value instanceof Class<?> type) {
            return of(type.getSimpleName() + ".class");
        }
        if (value instanceof Enum<?> constant) {
            return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        if (value instanceof byte[] bytes) {
            return of("new byte[] {" + Arrays.toString(bytes).replaceAll("[\\[\\]]", "") + "}");
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.getClass().getPackageName().equals("java.math")
                    ? of("new " + value.getClass().getName() + "(\"" + value + "\")")
                    : of(value.toString());
        }
        String factory = value instanceof java.util.UUID ? ".fromString(" : ".parse(";
        return of(value.getClass().getName() + factory, quoted(value.toString()), ")");
    }

    private static String real(double number) {
        return Double.isNaN(number)
                ? "Double.NaN"
                : Double.isInfinite(number)
                        ? "Double." + (number > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY"
                        : Double.toString(number);
    }

    /** {@return what it speaks of, in its order} */
    Stream<Thing> things() {
        return parts.stream().flatMap(Part::things);
    }

    /** {@return the same, with pieces in the place of some things} */
    Code with(Map<Thing, Code> pieces) {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Use use && pieces.containsKey(use.used())) {
                all.addAll(pieces.get(use.used()).parts());
            } else {
                all.add(part);
            }
        }
        return new Code(all);
    }

    /** {@return the piece as text} */
    String text(Style style) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.in(style)));
        return text.toString();
    }

    /** {@return the piece as text, things by the names that the caller has for them, long texts cut} */
    public String text(Function<Thing, String> names) {
        return text(new Style(names, thing -> names.apply(thing) + ".getId()", false));
    }

    /** A recording is held while its check runs, so it is not for megabytes. */
    private static String kept(String text) {
        return text.length() <= MAX_KEPT ? text : text.substring(0, MAX_KEPT) + "…";
    }
}
