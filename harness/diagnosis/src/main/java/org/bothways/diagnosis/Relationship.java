package org.bothways.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An association that the assignment asks for.
 *
 * @param ends two of them
 */
public record Relationship(String id, List<End> ends) {

    /** Copies the ends. */
    public Relationship {
        ends = List.copyOf(ends);
        if (ends.size() != 2) {
            throw new IllegalArgumentException("A relationship has two ends");
        }
    }

    End first() {
        return ends.get(0);
    }

    End second() {
        return ends.get(1);
    }

    End other(End end) {
        return end.equals(first()) ? second() : first();
    }

    /** {@return whether it is about the same two classes} */
    boolean isBeside(Relationship other) {
        return !id.equals(other.id)
                && first().className().equals(other.first().className())
                && second().className().equals(other.second().className());
    }

    /** One end: the names of its accessor and mutators. */
    public record End(
            String className,
            String accessor,
            @Nullable String add,
            @Nullable String remove,
            @Nullable String set) {

        boolean isMany() {
            return set == null;
        }

        /** {@return the mutator that makes a link} */
        @Nullable String adder() {
            return add == null ? set : add;
        }

        String simpleClass() {
            return Names.simple(className);
        }

        /** {@return {@code Course.students}} */
        String name() {
            return simpleClass() + "." + Names.property(accessor);
        }
    }
}
