package org.bothways.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an attack brought about at a level: by effect, what exactly. */
final class Findings {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<Effect, Set<String>> found = new EnumMap<>(Effect.class);
    private boolean flagged;
    private String shown = "";
    private long millis;

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

    /** Takes how long it was graded. */
    void took(long time) {
        millis = time;
    }

    long seconds() {
        return TimeUnit.MILLISECONDS.toSeconds(millis);
    }

    /** Takes the report's text. */
    void show(String report) {
        shown = report;
    }

    String shown() {
        return shown;
    }

    /** What is kept of them between runs. */
    private record Kept(boolean flagged, Map<Effect, List<String>> found) {}

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Map<Effect, List<String>> lists = new EnumMap<>(Effect.class);
        found.forEach((effect, what) -> lists.put(effect, List.copyOf(what)));
        YAML.writeValue(file.toFile(), new Kept(flagged, lists));
    }

    static Findings read(Path file) {
        Kept kept = YAML.readValue(file.toFile(), Kept.class);
        Findings findings = new Findings();
        findings.flagged = kept.flagged();
        kept.found().forEach((effect, list) -> list.forEach(what -> findings.add(effect, what)));
        return findings;
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
