package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a submission's class files say. */
final class Code {

    private final Map<String, ClassCode> classes;
    private final Sources sources;

    private Code(Map<String, ClassCode> classes, Sources sources) {
        this.classes = classes;
        this.sources = sources;
    }

    static Code read(Map<String, byte[]> classFiles, Sources sources) {
        Map<String, ClassCode> classes = new TreeMap<>();
        classFiles.forEach((name, bytes) -> classes.put(name, ClassCodeReader.read(bytes)));
        return new Code(classes, sources);
    }

    /**
     * A class.
     *
     * @param source path from the package root
     * @param annotations by simple name, {@code Entity}
     */
    record ClassCode(
            String name,
            @Nullable String superName,
            boolean isAbstract,
            @Nullable String source,
            Map<String, Annotation> annotations,
            List<FieldCode> fields,
            List<MethodCode> methods) {

        boolean has(String annotation) {
            return annotations.containsKey(annotation);
        }
    }

    /**
     * An annotation's members that the source names: texts, numbers, names of enum constants and classes, nested annotations, lists of
     * these.
     */
    record Annotation(Map<String, Object> members) {

        String text(String member) {
            return members.get(member) instanceof String text ? text : "";
        }

        boolean isFalse(String member) {
            return Boolean.FALSE.equals(members.get(member));
        }

        boolean isTrue(String member) {
            return Boolean.TRUE.equals(members.get(member));
        }

        List<?> list(String member) {
            return members.get(member) instanceof List<?> list ? list : List.of();
        }

        boolean has(String member) {
            return members.containsKey(member);
        }
    }

    /**
     * A field.
     *
     * @param type binary name or keyword
     * @param element the class between the angle brackets, the last where there are several; null without
     */
    record FieldCode(
            String name,
            String type,
            @Nullable String element,
            boolean isStatic,
            boolean isTransient,
            Map<String, Annotation> annotations) {}

    /**
     * A method or constructor.
     *
     * @param element the class between the angle brackets of what it returns
     * @param line the first of its body, or 0
     * @param events in the order of the code; those of its lambdas included
     */
    record MethodCode(
            String name,
            List<String> parameters,
            String returns,
            @Nullable String element,
            boolean isPublic,
            boolean isStatic,
            Map<String, Annotation> annotations,
            int line,
            List<Event> events) {}

    /** Something that a method does. */
    record Event(
            Kind kind,
            int line,
            String owner,
            String name,
            @Nullable Symbol on,
            List<Symbol> arguments) {

        enum Kind {
            /** Reads a field of {@code on}. */
            READ,
            /** Writes a field of {@code on}; the argument is the value. */
            WRITE,
            /** Calls a method on {@code on}, which is null for static ones. */
            CALL,
            /** Asks whether {@code on} is null. */
            NULL_CHECK,
            /** Compares {@code on} and the argument by {@code ==}. */
            IDENTITY,
            /** Returns {@code on}. */
            RETURN,
            /** Uses the text {@code name}. */
            TEXT,
            /** Jumps back, to where a loop begins. */
            REPEAT,
            /** Jumps on or returns. */
            LEAVE
        }
    }

    Iterable<ClassCode> classes() {
        return classes.values();
    }

    Optional<ClassCode> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    boolean isEntity(@Nullable String name) {
        return name != null && find(name).filter(each -> each.has("Entity")).isPresent();
    }

    /** {@return the class and those of the submission that it extends} */
    List<ClassCode> hierarchy(String name) {
        List<ClassCode> hierarchy = new ArrayList<>();
        ClassCode each = classes.get(name);
        while (each != null && !hierarchy.contains(each)) {
            hierarchy.add(each);
            each = each.superName() == null ? null : classes.get(each.superName());
        }
        return hierarchy;
    }

    Optional<FieldCode> field(String className, String field) {
        return hierarchy(className).stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.name().equals(field))
                .findFirst();
    }

    /** {@return the first method of that name that the class has or inherits} */
    Optional<MethodCode> method(String className, @Nullable String method, int parameters) {
        return hierarchy(className).stream()
                .flatMap(each -> each.methods().stream())
                .filter(each -> each.name().equals(method) && each.parameters().size() == parameters)
                .findFirst();
    }

    /** {@return where a field is declared} */
    @Nullable Place place(String className, String field) {
        for (ClassCode each : hierarchy(className)) {
            if (each.fields().stream().anyMatch(one -> one.name().equals(field))) {
                return sources.field(each.source(), field);
            }
        }
        return place(className);
    }

    @Nullable Place place(String className) {
        ClassCode found = classes.get(className);
        return found == null ? null : sources.type(found.source(), Names.simple(className));
    }

    /** {@return where a method's body begins} */
    @Nullable Place methodPlace(String className, @Nullable String method, int parameters) {
        for (ClassCode each : hierarchy(className)) {
            for (MethodCode one : each.methods()) {
                if (one.name().equals(method) && one.parameters().size() == parameters && each.source() != null) {
                    return new Place(each.source(), one.line() == 0 ? null : one.line());
                }
            }
        }
        return place(className);
    }
}
