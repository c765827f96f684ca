package org.bothways.gradebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads {@code grades.yaml}. Whatever it doesn't understand it refuses, with the line: a typing mistake must not change a grade.
 * {@code grades.schema.json} describes the file to editors.
 */
@API(status = API.Status.STABLE)
public final class GradesFile {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);

    private final String name;

    private GradesFile(String name) {
        this.name = name;
    }

    /**
     * {@return what the file says}
     *
     * @throws GradesException that names the line
     */
    public static Grades read(Path file) throws IOException {
        return new GradesFile(String.valueOf(file.getFileName()))
                .read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private Grades read(String text) {
        Node root = root(text);
        Map<String, Node> keys = mapping(root, "due", "late", "submissions");
        @Nullable OffsetDateTime due = keys.containsKey("due") ? time(keys.get("due")) : null;
        Grades.@Nullable Late late = keys.containsKey("late") ? late(keys.get("late")) : null;
        Map<String, Grades.Entry> entries = new LinkedHashMap<>();
        if (keys.get("submissions") != null) {
            mapping(keys.get("submissions")).forEach((who, node) -> entries.put(who, entry(node)));
        }
        return new Grades(due, late, entries);
    }

    private Node root(String text) {
        try {
            return new Compose(LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .build())
                    .composeString(text)
                    .orElseThrow(() -> new GradesException(name + " is empty"));
        } catch (MarkedYamlEngineException unreadable) {
            int line =
                    unreadable.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new GradesException(
                    "%s, line %d: this is no YAML: %s".formatted(name, line, unreadable.getProblem()));
        } catch (YamlEngineException unreadable) {
            throw new GradesException(name + " is no YAML: " + unreadable.getMessage());
        }
    }

    private Grades.Late late(Node node) {
        Map<String, Node> keys = mapping(node, "graceMinutes", "percentPerDay", "mostDays", "daysWithoutTime");
        if (keys.get("percentPerDay") == null) {
            throw wrong(node, "`late` needs `percentPerDay`: how much of the maximum a day costs");
        }
        return new Grades.Late(
                whole(keys.get("graceMinutes"), 0, 0, 10_080),
                number(keys.get("percentPerDay"), BigDecimal.valueOf(100)),
                whole(keys.get("mostDays"), 365, 0, 365),
                whole(keys.get("daysWithoutTime"), 1, 0, 365));
    }

    private Grades.Entry entry(Node node) {
        Map<String, Node> keys = mapping(node, "excused", "score", "extensionDays", "lateDays", "reason");
        boolean excused = keys.get("excused") != null && truth(keys.get("excused"));
        if (excused && keys.get("score") != null) {
            throw wrong(node, "who is excused has no `score`");
        }
        return new Grades.Entry(
                line(node),
                excused,
                keys.get("score") == null ? null : number(keys.get("score"), MOST_POINTS),
                whole(keys.get("extensionDays"), 0, 0, 365),
                keys.get("lateDays") == null ? null : whole(keys.get("lateDays"), 0, 0, 365),
                keys.get("reason") == null ? null : text(keys.get("reason")));
    }

    /** Any keys where none are named. */
    private Map<String, Node> mapping(Node node, String... known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "here must be keys with values");
        }
        Set<String> names = new TreeSet<>(Set.of(known));
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!names.isEmpty() && !names.contains(key)) {
                throw wrong(tuple.getKeyNode(), "there is no key `%s`; there are %s".formatted(key, names));
            }
            if (keys.put(key, tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), "`%s` is there twice".formatted(key));
            }
        }
        return keys;
    }

    private OffsetDateTime time(@Nullable Node node) {
        String text = text(node);
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw wrong(node, "`%s` is no time; write it as 2026-12-04T23:59:00-05:00".formatted(text));
        }
    }

    private boolean truth(@Nullable Node node) {
        String text = text(node);
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(node, "`%s` must be true or false".formatted(text));
        }
        return text.equals("true");
    }

    private int whole(@Nullable Node node, int otherwise, int least, int most) {
        if (node == null) {
            return otherwise;
        }
        String text = text(node);
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong(node, "`%s` must be a whole number between %d and %d".formatted(text, least, most));
        }
        return Integer.parseInt(text);
    }

    private BigDecimal number(@Nullable Node node, BigDecimal most) {
        String text = text(node);
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") || new BigDecimal(text).compareTo(most) > 0) {
            throw wrong(
                    node,
                    "`%s` must be a number between 0 and %s with at most two decimals"
                            .formatted(text, most.toPlainString()));
        }
        return new BigDecimal(text);
    }

    private String text(@Nullable Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return UntrustedText.onOneLine(scalar.getValue().strip());
        }
        throw wrong(node, "here must be a value");
    }

    private GradesException wrong(@Nullable Node node, String why) {
        return new GradesException("%s, line %d: %s".formatted(name, line(node), why));
    }

    private static int line(@Nullable Node node) {
        return node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
