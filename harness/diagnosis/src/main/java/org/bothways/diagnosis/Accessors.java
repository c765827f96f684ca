package org.bothways.diagnosis;

import java.util.List;
import java.util.Optional;
import org.bothways.diagnosis.Code.Event;
import org.bothways.diagnosis.Code.FieldCode;
import org.bothways.diagnosis.Code.MethodCode;
import org.bothways.diagnosis.Symbol.Kind;
import org.jspecify.annotations.Nullable;

/** Finds out which field an accessor reads, and whether it hands out the field itself. */
final class Accessors {

    private static final int DEEPEST = 3;

    private final Code code;
    private final String className;

    Accessors(Code code, String className) {
        this.code = code;
        this.className = className;
    }

    /**
     * What an accessor does.
     *
     * @param field null where it reads none that holds what is wanted
     * @param returns {@code live}, {@code view}, {@code copy} or {@code other}
     */
    record Read(@Nullable FieldCode field, String returns) {}

    Read read(MethodCode accessor, String target) {
        return read(accessor, target, 0);
    }

    private Read read(MethodCode accessor, String target, int depth) {
        for (Event event : accessor.events()) {
            Symbol returned = event.on();
            if (event.kind() != Event.Kind.RETURN || returned == null) {
                continue;
            }
            for (Symbol each = returned; each != null; each = each.of()) {
                Optional<FieldCode> field = holding(each, target);
                if (field.isPresent()) {
                    return new Read(field.get(), how(returned, each));
                }
                if (each.is(Kind.CALL) && each.of() != null && each.of().is(Kind.THIS) && depth < DEEPEST) {
                    Read inner = code.method(className, each.name(), 0)
                            .filter(method -> !method.name().equals(accessor.name()))
                            .map(method -> read(method, target, depth + 1))
                            .orElse(new Read(null, "other"));
                    if (inner.field() != null) {
                        return each.equals(returned) ? inner : new Read(inner.field(), how(returned, each));
                    }
                }
            }
        }
        return elsewhere(accessor, target);
    }

    /** It makes something of the field before it returns. */
    private Read elsewhere(MethodCode accessor, String target) {
        for (Event event : accessor.events()) {
            if (event.kind() == Event.Kind.READ) {
                Symbol read = event.on();
                boolean own = read == null || read.is(Kind.THIS);
                Optional<FieldCode> field = own ? code.field(className, event.name()) : Optional.empty();
                if (field.filter(each -> holds(each, target)).isPresent()) {
                    return new Read(field.get(), "copy");
                }
            }
        }
        return new Read(null, "other");
    }

    private Optional<FieldCode> holding(Symbol symbol, String target) {
        boolean own = symbol.isOwnField() || symbol.is(Kind.STATIC_FIELD);
        return own ? code.field(className, symbol.name()).filter(field -> holds(field, target)) : Optional.empty();
    }

    /** A raw collection may hold anything. */
    private static boolean holds(FieldCode field, String target) {
        return target.equals(field.element())
                || target.equals(field.type())
                || (field.element() == null && COLLECTIONS.contains(field.type()));
    }

    static final List<String> COLLECTIONS = List.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.SortedSet",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.Vector");

    private static String how(Symbol returned, Symbol field) {
        if (returned.equals(field)) {
            return "live";
        }
        return returned.name().startsWith("unmodifiable") ? "view" : "copy";
    }
}
