package org.bothways.attacks;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an attack brought about at a level: by effect, what exactly. */
final class Findings {

    private final Map<Effect, Set<String>> found = new EnumMap<>(Effect.class);
    private boolean flagged;
    private String shown = "";

    void add(Effect effect, String what) {
        found.computeIfAbsent(effect, any -> new TreeSet<>()).add(what);
    }

    Set<Effect> effects() {
        return found.keySet();
    }

    /** The report points instructors to what the sources use. */
    void flag() {
        flagged = true;
    }

    boolean isFlagged() {
        return flagged;
    }

    /** Takes the report's text. */
    void show(String report) {
        shown = report;
    }

    String shown() {
        return shown;
    }

    /** {@return one line} */
    @Override
    public String toString() {
        return found.isEmpty()
                ? "nothing"
                : found.entrySet().stream()
                        .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                        .collect(Collectors.joining("; "));
    }
}
