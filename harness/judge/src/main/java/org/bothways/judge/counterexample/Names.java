package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** What things are called: {@code course} where there is one of its class, {@code course1} and {@code course2} where there are two. */
final class Names {

    /** What the lines and the program around them call something else. */
    private static final Set<String> TAKEN =
            Set.of("em", "database", "api", "server", "port", "arguments", "value", "refused", "counting");

    private final Map<Thing, String> names = new HashMap<>();

    /**
     * Names things in this order.
     *
     * @param fixed things that have a name already
     */
    Names(Stream<Thing> things, Map<Thing, String> fixed) {
        names.putAll(fixed);
        Map<String, List<Thing>> byBase = new LinkedHashMap<>();
        things.filter(thing -> !fixed.containsKey(thing))
                .distinct()
                .forEach(thing -> byBase.computeIfAbsent(thing.base(), base -> new ArrayList<>())
                        .add(thing));
        byBase.forEach((base, all) -> {
            boolean alone = all.size() == 1 && !TAKEN.contains(base) && !SourceVersion.isKeyword(base);
            for (int i = 0; i < all.size(); i++) {
                names.put(all.get(i), alone ? base : base + (i + 1));
            }
        });
    }

    String of(Thing thing) {
        return names.getOrDefault(thing, thing.base());
    }
}
