package org.bothways.wire;

import java.util.List;

/** What came of one {@link Step}. */
public sealed interface Observed {

    /** An element of {@link Holds} that is no object of the program's. */
    int STRANGER = -1;

    /** An element of {@link Holds} that is null. */
    int NOTHING = -2;

    /** As many elements {@link Holds} has at most; there may be more where it has as many. */
    int MAX_ELEMENTS = 1_000;

    /** The step returned normally. */
    record Done() implements Observed {}

    /**
     * The step threw. After a step that needs the database, the rest of the program was not run. Of a program that throws hundreds
     * of times, the later exceptions come as their types alone.
     */
    record Threw(Thrown thrown) implements Observed {}

    /** The submission has no such class, constructor or method, or the step doesn't apply to its mapping. */
    record Absent(String what) implements Observed {}

    /**
     * What an accessor returned, by identity; of lazy proxies, the entity behind them.
     *
     * @param isCollection whether it was a collection, a map (its values), an array or a stream, rather than an object or null
     * @param slots of the elements in iteration order, the first {@link #MAX_ELEMENTS}; of an object, its slot; of null, none
     */
    record Holds(boolean isCollection, List<Integer> slots) implements Observed {

        /** Copies the slots. */
        public Holds {
            slots = List.copyOf(slots);
        }
    }

    /** A number; of a {@link Step.Find}, 1 when the entity is there and 0 when not. */
    record Counted(long count) implements Observed {}
}
