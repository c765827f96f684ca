package org.bothways.worker;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects that the judge knows by number. An object keeps its number, and stays in memory, until a new check begins. */
final class Handles {

    private final Map<Long, Object> objects = new HashMap<>();
    private final IdentityHashMap<Object, Long> ids = new IdentityHashMap<>();
    private long last;

    long idOf(Object object) {
        return ids.computeIfAbsent(object, key -> {
            objects.put(++last, key);
            return last;
        });
    }

    @Nullable Object get(long id) {
        return objects.get(id);
    }

    /** Forgets all, but never uses a number again: what the judge still holds from before finds nothing. */
    void clear() {
        objects.clear();
        ids.clear();
    }
}
