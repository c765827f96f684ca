package org.bothways.worker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names the types that the judge may see an object as. */
final class Types {

    private Types() {}

    /** {@return the class and its superclasses, then every public interface, each once} */
    static List<String> namesFor(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            names.add(each.getName());
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            addInterfaces(each, names);
        }
        return new ArrayList<>(names);
    }

    private static void addInterfaces(Class<?> type, Set<String> names) {
        for (Class<?> each : type.getInterfaces()) {
            if (java.lang.reflect.Modifier.isPublic(each.getModifiers())) {
                names.add(each.getName());
            }
            addInterfaces(each, names);
        }
    }
}
