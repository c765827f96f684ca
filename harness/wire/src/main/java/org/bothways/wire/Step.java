package org.bothways.wire;

import java.util.List;

/**
 * One step of a program that a worker runs in one round trip. Objects live in numbered slots, from 0, for the length of the program.
 * Steps that touch the database work in one persistence context, which the first of them opens and {@link Commit} closes.
 */
public sealed interface Step {

    /** The highest number of a slot. */
    int MAX_SLOT = 9_999;

    /** Construct an object of the submission's into an empty slot. */
    record Make(int slot, String type, List<Operand> arguments) implements Step {

        /** Copies the arguments. */
        public Make {
            arguments = List.copyOf(arguments);
        }
    }

    /** Call a public method of what a slot holds. What it returns is dropped. That it throws doesn't end the program. */
    record Invoke(int slot, String method, List<Operand> arguments) implements Step {

        /** Copies the arguments. */
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }

    /** Read an end through its accessor: see {@link Observed.Holds}. */
    record Look(int slot, String accessor) implements Step {}

    /** Persist what a slot holds. */
    record Persist(int slot) implements Step {}

    /** Flush the persistence context. */
    record Flush() implements Step {}

    /** Clear the persistence context: every slot is detached from it, and holds what it held. */
    record Clear() implements Step {}

    /** Commit and close the persistence context. Slots keep what they hold, detached. */
    record Commit() implements Step {}

    /** Load the entity that a slot held when it was saved into the slot, by class and id; nothing when there is none: see {@link Observed.Counted}. */
    record Find(int slot) implements Step {}

    /** Merge what a slot holds, and let the slot hold the managed copy. */
    record Merge(int slot) implements Step {}

    /** Remove the entity in a slot. */
    record Delete(int slot) implements Step {}

    /**
     * Link two entities by writing the owning attribute alone: the attribute, of the mapping's, in which the submission's own mutators have
     * linked two samples. {@link Observed.Absent} when the link is stored in no attribute of either class, as with a link entity.
     */
    record LinkOwner(int one, int other, int sampleOne, int sampleOther) implements Step {}

    /** Put what a slot holds into a hash set that lives as long as the program. */
    record Remember(int slot) implements Step {}

    /** Count how often that hash set says it contains what a slot holds: 0 or 1. */
    record Remembers(int slot) implements Step {}

    /** Count the places that store a link between two saved entities, without a flush. */
    record Places(int one, int other) implements Step {}

    /** Count the stored rows of an entity class, without a flush. */
    record Rows(String type) implements Step {}

    /**
     * Count the SQL statements that were prepared for the other steps since the program began, or since the last such count. Those that
     * fetch values of a sequence aren't counted: when one is due depends on what ran before.
     */
    record Statements() implements Step {}

    /** What is passed to a constructor or method. */
    sealed interface Operand {

        /** What a slot holds. */
        record Slot(int number) implements Operand {}

        /** A plain value. */
        record Constant(Value.Plain value) implements Operand {}
    }
}
