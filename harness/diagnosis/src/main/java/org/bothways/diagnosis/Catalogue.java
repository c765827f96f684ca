package org.bothways.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The diagnoses that are known, in the order in which they are looked for. A file {@code <id>.yaml} holds one; an assignment's own folder
 * adds some, or rewords one by a file of the same id that holds the keys it changes. Its {@code concerns.yaml} says which checks depend on
 * which relationship. {@code docs/diagnoses.md} describes the format.
 */
public final class Catalogue {

    private static final String CONCERNS = "concerns.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final List<Rule> rules;
    private final Concerns concerns;

    private Catalogue(List<Rule> rules, Concerns concerns) {
        this.rules = List.copyOf(rules);
        this.concerns = concerns;
    }

    /**
     * Reads folders, a later one over those before. One that isn't there is empty.
     *
     * @throws CatalogueException with a sentence for the files' author
     */
    public static Catalogue open(List<Path> folders) {
        Map<String, ObjectNode> byId = new TreeMap<>();
        Concerns concerns = Concerns.NONE;
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                if (file.endsWith(CONCERNS)) {
                    concerns = RuleReader.concerns(read(file), file);
                } else {
                    add(file, byId);
                }
            }
        }
        List<Rule> rules = new ArrayList<>();
        byId.forEach((id, node) -> rules.add(RuleReader.rule(id, node)));
        rules.sort(Comparator.comparingInt(Rule::order).thenComparing(Rule::id));
        return new Catalogue(rules, concerns);
    }

    private static void add(Path file, Map<String, ObjectNode> byId) {
        ObjectNode node = read(file);
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ".yaml".length());
        JsonNode own = node.get("id");
        if (own == null || !own.isString() || !own.asString().equals(id)) {
            throw new CatalogueException("%s: `id` must be there and be %s, like the file's name".formatted(file, id));
        }
        RuleReader.requireKnownKeys(node, file.toString());
        ObjectNode before = byId.get(id);
        if (before == null) {
            byId.put(id, node);
        } else {
            before.setAll(node);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            JsonNode node = YAML.readTree(Files.readString(file));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new CatalogueException(file + " holds no keys: it needs `id`, `title` and so on");
        } catch (JacksonException e) {
            throw new CatalogueException("%s, line %d: %s"
                    .formatted(
                            file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new CatalogueException(file + " can't be read: " + e.getMessage());
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CatalogueException(folder + " can't be read: " + e.getMessage());
        }
    }

    List<Rule> rules() {
        return rules;
    }

    Concerns concerns() {
        return concerns;
    }

    /** {@return the ids, in the order in which they are looked for} */
    public List<String> ids() {
        return rules.stream().map(Rule::id).toList();
    }
}
