package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A bidirectional association, by the names of its accessors and mutators. An object at the first end is a parent where the kind has one.
 *
 * @param isOwned whether deleting an object at the first end deletes what it is linked to
 */
@API(status = API.Status.INTERNAL)
public record Relationship(String id, Kind kind, List<End> ends, boolean isOwned) {

    /** The first end. */
    static final int ONE = 0;

    /** The second end. */
    static final int OTHER = 1;

    /** Refuses anything but two ends. */
    public Relationship {
        ends = List.copyOf(ends);
        if (ends.size() != 2) {
            throw new IllegalArgumentException("Relationship " + id + " has " + ends.size() + " ends instead of two");
        }
    }

    /** How many an object at the first and at the second end may be linked to. */
    public enum Kind {
        /** Parents with children. */
        ONE_TO_MANY,
        /** Any number on either side. */
        MANY_TO_MANY,
        /** Pairs. */
        ONE_TO_ONE
    }

    /** One end: the class, how it is read, and the mutators it has. */
    public record End(
            String type,
            String accessor,
            @Nullable String add,
            @Nullable String remove,
            @Nullable String set) {}

    End end(int side) {
        return ends.get(side);
    }

    /** {@return whether an object at this side is linked to one other at most} */
    boolean isSingle(int side) {
        return kind == Kind.ONE_TO_ONE || (kind == Kind.ONE_TO_MANY && side == OTHER);
    }

    /** {@return the mutators of both ends, in the order in which they are named} */
    List<Mutator> mutators() {
        List<Mutator> mutators = new ArrayList<>();
        for (int side : new int[] {ONE, OTHER}) {
            addIfNamed(mutators, side, Mutator.Action.ADD, end(side).add());
            addIfNamed(mutators, side, Mutator.Action.SET, end(side).set());
            addIfNamed(mutators, side, Mutator.Action.REMOVE, end(side).remove());
        }
        return mutators;
    }

    private void addIfNamed(List<Mutator> mutators, int side, Mutator.Action action, @Nullable String method) {
        if (method != null) {
            mutators.add(new Mutator(this, side, action, method));
        }
    }

    /** A mutator of one end. */
    record Mutator(Relationship relationship, int side, Action action, String method) {

        /** What a mutator is for. */
        enum Action {
            ADD,
            SET,
            REMOVE
        }

        boolean isLinking() {
            return action != Action.REMOVE;
        }
    }
}
