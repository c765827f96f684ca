package org.bothways.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of the page on security that is made from measurements, between two comments. What stands around it is somebody's own. */
final class SecurityPage {

    private static final String BEGIN = "<!-- attacks: begin -->";
    private static final String END = "<!-- attacks: end -->";

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("compile", "At compile time"),
            Map.entry("loading", "While classes are loaded"),
            Map.entry("jvm", "Within the virtual machine"),
            Map.entry("os", "On the operating system"),
            Map.entry("archive", "In what is handed in"),
            Map.entry("forge", "Forging results"),
            Map.entry("leak", "Learning hidden tests"),
            Map.entry("dos", "Using up what there is"),
            Map.entry("database", "In the database"),
            Map.entry("injection", "Through settings and services"),
            Map.entry("http", "Over HTTP"));

    private SecurityPage() {}

    /** Writes the generated part anew. */
    static void update(Path page, Map<String, Map<Attack, Findings>> byLevel) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(
                    "%s has no place for a table: it needs %s and %s".formatted(page, BEGIN, END));
        }
        Files.writeString(page, text.substring(0, begin) + BEGIN + "\n\n" + markdown(byLevel) + text.substring(end));
    }

    static String markdown(Map<String, Map<Attack, Findings>> byLevel) {
        List<String> levels = List.copyOf(byLevel.keySet());
        List<Attack> attacks = byLevel.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        StringBuilder page = new StringBuilder();
        page.append(row("of " + attacks.size() + " attacks", levels));
        page.append("|---|").append("--:|".repeat(levels.size())).append('\n');
        for (Effect effect : Effect.values()) {
            page.append(row(
                    effect + " something",
                    levels.stream()
                            .map(level -> count(byLevel.get(level), effect))
                            .toList()));
        }
        String group = "";
        for (Attack attack : attacks) {
            if (!attack.group().equals(group)) {
                group = attack.group();
                page.append("\n### ").append(GROUPS.getOrDefault(group, group)).append("\n\n");
                page.append(row("attack", "what it tries", levels, "flagged"));
                page.append("|---|---|").append("---|".repeat(levels.size())).append("---|\n");
            }
            List<String> cells = levels.stream()
                    .map(level -> byLevel.get(level).get(attack))
                    .map(findings -> findings == null ? "not tried" : cell(findings))
                    .toList();
            boolean flagged = levels.stream()
                    .map(level -> byLevel.get(level).get(attack))
                    .anyMatch(findings -> findings != null && findings.isFlagged());
            page.append(row(attack.id(), attack.about().tries().strip(), cells, flagged ? "yes" : ""));
        }
        return page.append('\n').toString();
    }

    /** {@return how an attack's row begins: what it is, and what it tries} */
    static String beginningOf(Attack attack) {
        return row(attack.id(), attack.about().tries().strip()).strip();
    }

    private static String cell(Findings findings) {
        return findings.effects().isEmpty() ? "–" : "**" + findings + "**";
    }

    private static String count(Map<Attack, Findings> measured, Effect effect) {
        Set<Attack> which = measured.entrySet().stream()
                .filter(each -> each.getValue().effects().contains(effect))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return Integer.toString(which.size());
    }

    private static String row(Object... cells) {
        return java.util.Arrays.stream(cells)
                .flatMap(cell -> cell instanceof List<?> several ? several.stream() : java.util.stream.Stream.of(cell))
                .map(cell -> String.valueOf(cell).replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
