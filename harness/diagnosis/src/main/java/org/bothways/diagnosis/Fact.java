package org.bothways.diagnosis;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so: a name, what it is about, and where. {@code docs/diagnoses.md} lists the names and keys.
 *
 * @param values texts by key; a student may have made them
 */
record Fact(
        String name, Map<String, String> values, @Nullable Place place) {

    Fact {
        values = Map.copyOf(values);
    }

    /** {@return a fact} The rest are keys and values in turn; a pair whose value is null is left out. */
    static Fact of(String name, @Nullable Place place, @Nullable String... keysAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            String key = keysAndValues[i];
            String value = keysAndValues[i + 1];
            if (key != null && value != null) {
                values.put(key, value);
            }
        }
        return new Fact(name, values, place);
    }

    /** {@return the value, or nothing of length 0} */
    String get(String key) {
        return values.getOrDefault(key, "");
    }

    static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }
}
