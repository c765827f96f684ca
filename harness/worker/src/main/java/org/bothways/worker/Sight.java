package org.bothways.worker;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import org.bothways.wire.Observed;
import org.bothways.wire.Observed.Holds;
import org.jspecify.annotations.Nullable;

/** Sees which of a program's objects an accessor has returned. A collection is read through its iterator alone, to an end of ours. */
final class Sight {

    private final StoredSteps stored;

    Sight(StoredSteps stored) {
        this.stored = stored;
    }

    Holds of(@Nullable Object result) {
        if (result == null) {
            return new Holds(false, List.of());
        }
        if (result instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        // An entity may be iterable, too, and stays one object.
        Iterator<?> elements = stored.isEntity(result) ? null : elements(result);
        return elements == null ? new Holds(false, List.of(stored.slotOf(result))) : new Holds(true, slots(elements));
    }

    private List<Integer> slots(Iterator<?> elements) {
        List<Integer> slots = new ArrayList<>();
        while (slots.size() < Observed.MAX_ELEMENTS && elements.hasNext()) {
            Object element = elements.next();
            slots.add(element == null ? Observed.NOTHING : stored.slotOf(element));
        }
        return slots;
    }

    /** {@return the elements, or null where the object is no collection} */
    private static @Nullable Iterator<?> elements(Object object) {
        if (object instanceof Collection<?> collection) {
            return collection.iterator();
        } else if (object instanceof Map<?, ?> map) {
            return map.values().iterator();
        } else if (object instanceof Object[] array) {
            return Arrays.asList(array).iterator();
        } else if (object.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(object))
                    .mapToObj(i -> Array.get(object, i))
                    .iterator();
        } else if (object instanceof BaseStream<?, ?> stream) {
            return stream.iterator();
        }
        return object instanceof Iterable<?> iterable ? iterable.iterator() : null;
    }
}
