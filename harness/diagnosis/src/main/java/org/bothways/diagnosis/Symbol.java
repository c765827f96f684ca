package org.bothways.diagnosis;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value in a method: where it comes from.
 *
 * @param type binary name of its class, or a descriptor for what is no object; empty where not known
 * @param name of a field, method, parameter
 * @param of the object whose field it is, on which the method was called, or the first argument of a static method
 */
record Symbol(
        int size,
        Kind kind,
        String type,
        String name,
        @Nullable Symbol of) implements Value {

    /** Deeper chains are cut, so that loops come to an end. */
    private static final int DEEPEST = 6;

    enum Kind {
        THIS,
        PARAMETER,
        FIELD,
        STATIC_FIELD,
        CALL,
        STATIC_CALL,
        NEW,
        NULL,
        OTHER
    }

    static Symbol other(int size, String type) {
        return new Symbol(size, Kind.OTHER, type, "", null);
    }

    static Symbol from(int size, Kind kind, String type, String name, @Nullable Symbol of) {
        return of != null && of.depth() >= DEEPEST ? other(size, type) : new Symbol(size, kind, type, name, of);
    }

    private int depth() {
        int depth = 1;
        for (Symbol each = of; each != null; each = each.of) {
            depth++;
        }
        return depth;
    }

    @Override
    public int getSize() {
        return size;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** {@return whether it is a field of this object} */
    boolean isOwnField() {
        return kind == Kind.FIELD && of != null && of.kind == Kind.THIS;
    }

    /** {@return whether it or what it comes from is like that} */
    boolean comesFrom(Predicate<Symbol> wanted) {
        for (Symbol each = this; each != null; each = each.of) {
            if (wanted.test(each)) {
                return true;
            }
        }
        return false;
    }
}
