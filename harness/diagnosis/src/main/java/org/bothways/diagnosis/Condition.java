package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A condition on one fact: its name, and what its values have to be.
 *
 * @param values by key: {@code $name} binds a variable, or is compared with what is bound; anything else is a {@link Pattern}
 */
record Condition(String fact, Map<String, String> values) {

    Condition {
        values = Map.copyOf(values);
    }

    /** {@return the bindings with those that the fact adds, or nothing where it doesn't meet the condition} */
    Optional<Match> match(Fact candidate, Match so) {
        if (!candidate.name().equals(fact)) {
            return Optional.empty();
        }
        Map<String, String> bindings = new TreeMap<>(so.bindings());
        for (Map.Entry<String, String> each : values.entrySet()) {
            String value = candidate.get(each.getKey());
            if (!each.getValue().startsWith("$")) {
                if (!Pattern.of(each.getValue()).matches(value)) {
                    return Optional.empty();
                }
                continue;
            }
            String bound = bindings.putIfAbsent(each.getValue().substring(1), value);
            boolean fits = !value.isEmpty() && (bound == null || bound.equals(value));
            if (!fits) {
                return Optional.empty();
            }
        }
        List<Fact> facts = new ArrayList<>(so.facts());
        facts.add(candidate);
        return Optional.of(new Match(bindings, facts));
    }

    /**
     * Facts that together meet conditions.
     *
     * @param bindings values of variables
     */
    record Match(Map<String, String> bindings, List<Fact> facts) {

        static final Match EMPTY = new Match(Map.of(), List.of());

        Match {
            bindings = Map.copyOf(bindings);
            facts = List.copyOf(facts);
        }
    }
}
