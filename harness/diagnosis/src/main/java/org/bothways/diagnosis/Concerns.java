package org.bothways.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an assignment says of checks that belong to no relationship and still depend on one.
 *
 * @param checks patterns of ids by relationship
 */
record Concerns(Map<String, List<Pattern>> checks) {

    static final Concerns NONE = new Concerns(Map.of());

    Concerns {
        checks = new TreeMap<>(checks);
    }

    Set<String> of(String check) {
        return checks.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(pattern -> pattern.matches(check)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
