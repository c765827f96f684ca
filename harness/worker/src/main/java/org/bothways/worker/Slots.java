package org.bothways.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** The objects of one program. They are told apart by identity alone: no method of theirs is called. */
final class Slots {

    private final List<Slot> slots = new ArrayList<>();

    /** What a slot holds, and what is known of the entity that it last held when that was saved. */
    static final class Slot {
        @Nullable Object held;

        @Nullable Key saved;

        /** The number of the persistence context that the object was last in; 0 for none. */
        int context;
    }

    /**
     * An entity's class and id.
     *
     * @param root the class at the top of the inheritance, in which ids are unique
     * @param idType compares ids
     */
    record Key(String root, Class<?> type, Object id, Type idType) {

        boolean isSame(Key other) {
            return root.equals(other.root) && idType.isEqual(id, other.id);
        }
    }

    /** A step needs what a slot holds, and it holds nothing. */
    static final class Empty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Empty(int number) {
            super("Slot " + number + " is empty", null, false, false);
        }
    }

    Slot slot(int number) {
        while (slots.size() <= number) {
            slots.add(new Slot());
        }
        return slots.get(number);
    }

    Object get(int number) {
        Object held = slot(number).held;
        if (held == null) {
            throw new Empty(number);
        }
        return held;
    }

    void forEach(Consumer<Slot> action) {
        slots.forEach(action);
    }

    /** {@return the number of the slot that holds the object, or -1} */
    int indexOf(Object object) {
        return first(slot -> slot.held == object);
    }

    /** {@return the number of the first slot that the condition holds for, or -1} */
    int first(Predicate<Slot> condition) {
        for (int i = 0; i < slots.size(); i++) {
            if (condition.test(slots.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
