package org.bothways.diagnosis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bothways.diagnosis.Rule.Texts;
import org.bothways.diagnosis.Rule.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes rules out of what a file says, or a sentence that says what is wrong with it. */
final class RuleReader {

    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("id", "title", "order", "scope", "confidence", "when", "explains", "explanation", "lesson", "see"));

    private final String id;
    private final ObjectNode node;
    private final Set<String> variables = new TreeSet<>();

    private RuleReader(String id, ObjectNode node) {
        this.id = id;
        this.node = node;
    }

    static void requireKnownKeys(ObjectNode node, String file) {
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new CatalogueException("%s: there is no key `%s`; there are %s".formatted(file, key, KEYS));
            }
        }
    }

    static Rule rule(String id, ObjectNode node) {
        return new RuleReader(id, node).rule();
    }

    private Rule rule() {
        boolean isPerRelationship = oneOf("scope", "relationship", "submission").equals("relationship");
        boolean isCertain = oneOf("confidence", "certain", "likely").equals("certain");
        When when = when();
        if (isPerRelationship && !variables.contains("relationship")) {
            throw wrong("`scope` is relationship, so a condition in `when.all` has to bind $relationship");
        }
        List<Selection> explains = explains();
        String title = text("title");
        String explanation = text("explanation");
        requireBound(title, "title");
        requireBound(explanation, "explanation");
        String lesson = text("lesson");
        if (node.get("see") != null) {
            lesson = lesson + " See: " + text("see") + ".";
        }
        return new Rule(
                id, title, order(), isPerRelationship, isCertain, when, explains, new Texts(explanation, lesson));
    }

    private int order() {
        JsonNode order = node.get("order");
        if (order == null || !order.isInt()) {
            throw wrong("`order` must be a whole number: what has a lower one is looked for first");
        }
        return order.asInt();
    }

    private String oneOf(String key, String one, String other) {
        String value = text(key);
        if (!value.equals(one) && !value.equals(other)) {
            throw wrong("`%s` is %s; it must be %s or %s".formatted(key, value, one, other));
        }
        return value;
    }

    private String text(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw wrong("`%s` must be there and be a text".formatted(key));
        }
        return value.asString().strip().replaceAll("\\s+", " ");
    }

    private When when() {
        if (!(node.get("when") instanceof ObjectNode when)) {
            throw wrong("`when` must hold `all`, and may hold `any` and `none`");
        }
        for (String key : when.propertyNames()) {
            if (!Set.of("all", "any", "none").contains(key)) {
                throw wrong("`when` has no key `%s`; there are all, any and none".formatted(key));
            }
        }
        List<Condition> all = conditions(when, "all", true);
        if (all.isEmpty()) {
            throw wrong("`when.all` must name at least one fact");
        }
        return new When(all, conditions(when, "any", true), conditions(when, "none", false));
    }

    private List<Condition> conditions(ObjectNode when, String key, boolean binds) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode each : list(when.get(key), "when." + key)) {
            String where = "`when.%s[%d]`".formatted(key, conditions.size());
            if (!(each instanceof ObjectNode named) || named.size() != 1) {
                throw wrong(where + " must be one fact's name with its keys: `- adds: {shows: both}`");
            }
            String fact = named.propertyNames().iterator().next();
            Set<String> known = Vocabulary.KEYS.get(fact);
            if (known == null) {
                throw wrong("%s: there is no fact called `%s`; there are %s"
                        .formatted(where, fact, Vocabulary.KEYS.keySet()));
            }
            Map<String, String> values = texts(named.get(fact), where, known);
            if (binds) {
                values.values().stream()
                        .filter(value -> value.startsWith("$"))
                        .forEach(value -> variables.add(value.substring(1)));
            }
            conditions.add(new Condition(fact, values));
        }
        return conditions;
    }

    private List<Selection> explains() {
        List<Selection> explains = new ArrayList<>();
        for (JsonNode each : list(node.get("explains"), "explains")) {
            String where = "`explains[%d]`".formatted(explains.size());
            Map<String, String> keys = texts(each, where, Selection.KEYS);
            for (String value : keys.values()) {
                if (value.startsWith("$") && !variables.contains(value.substring(1))) {
                    throw wrong("%s: nothing in `when` binds %s".formatted(where, value));
                }
            }
            explains.add(new Selection(keys));
        }
        if (explains.isEmpty()) {
            throw wrong("`explains` must name at least one kind of failed checks");
        }
        return explains;
    }

    private List<JsonNode> list(@Nullable JsonNode value, String where) {
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong("`%s` must be a list".formatted(where));
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    private Map<String, String> texts(JsonNode value, String where, Set<String> known) {
        if (!(value instanceof ObjectNode object)) {
            throw wrong(where + " must hold keys: `{relationship: $relationship}`");
        }
        Map<String, String> texts = new TreeMap<>();
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                throw wrong("%s: there is no key `%s`; there are %s".formatted(where, key, new TreeSet<>(known)));
            }
            JsonNode each = object.get(key);
            if (!each.isString()) {
                throw wrong("%s: `%s` must be a text; put it into quotes".formatted(where, key));
            }
            texts.put(key, each.asString());
        }
        return texts;
    }

    private void requireBound(String text, String key) {
        for (String placeholder : Wording.placeholders(text)) {
            if (!variables.contains(placeholder)) {
                throw wrong("`%s` has the placeholder {%s}, but nothing in `when` binds $%s"
                        .formatted(key, placeholder, placeholder));
            }
        }
    }

    private CatalogueException wrong(String sentence) {
        return new CatalogueException("%s.yaml: %s".formatted(id, sentence));
    }

    static Concerns concerns(ObjectNode node, Path file) {
        Map<String, List<Pattern>> checks = new TreeMap<>();
        for (String relationship : node.propertyNames()) {
            List<Pattern> patterns = new ArrayList<>();
            JsonNode list = node.get(relationship);
            if (!list.isArray()) {
                throw new CatalogueException("%s: `%s` must be a list of checks' ids, in which * stands for anything"
                        .formatted(file, relationship));
            }
            list.forEach(each -> patterns.add(Pattern.of(each.asString())));
            checks.put(relationship, patterns);
        }
        return new Concerns(checks);
    }
}
