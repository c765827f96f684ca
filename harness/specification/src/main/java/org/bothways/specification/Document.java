package org.bothways.specification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tree of an OpenAPI document, and the way to what it declares. */
final class Document {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document read(String text) {
        try {
            JsonNode root = YAML.readTree(text);
            if (!root.path("openapi").asString("").startsWith("3.1.")) {
                throw new SpecificationException(
                        "The specification is no OpenAPI 3.1 document: its first key is openapi");
            }
            Document document = new Document(root);
            root.findValues("$ref").forEach(document::requirePresent);
            return document;
        } catch (JacksonException e) {
            throw new SpecificationException(
                    "The specification is no YAML: line %d: %s"
                            .formatted(e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }

    String json() {
        return root.toString();
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** {@return every operation; those of paths without parameters first} */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    String pointer = "/paths/" + escaped(path.getKey()) + "/" + method.getKey();
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            new Template(path.getKey()),
                            mediaTypes(resolved(pointer + "/requestBody")),
                            answers(pointer + "/responses")));
                }
            }
        }
        List<Operation> ordered = new ArrayList<>(operations.stream()
                .filter(operation -> operation.path().isConcrete())
                .toList());
        operations.stream().filter(operation -> !operation.path().isConcrete()).forEach(ordered::add);
        return ordered;
    }

    /** {@return the names of all properties that some schema declares} */
    Set<String> propertyNames() {
        Set<String> names = new HashSet<>();
        for (JsonNode properties : root.findValues("properties")) {
            names.addAll(properties.propertyNames());
        }
        return names;
    }

    private Map<String, Operation.Declared> answers(String pointer) {
        Map<String, Operation.Declared> answers = new HashMap<>();
        for (String status : at(pointer).propertyNames()) {
            String answer = resolved(pointer + "/" + escaped(status));
            Map<String, String> schemas = new HashMap<>();
            for (String type : mediaTypes(answer)) {
                schemas.put(type, answer + "/content/" + escaped(type) + "/schema");
            }
            answers.put(status, new Operation.Declared(schemas));
        }
        return answers;
    }

    private Set<String> mediaTypes(String pointer) {
        return new HashSet<>(at(pointer + "/content").propertyNames());
    }

    /** {@return where the thing itself is that a reference stands for} */
    private String resolved(String pointer) {
        JsonNode reference = at(pointer).path("$ref");
        if (!reference.isString()) {
            return pointer;
        }
        return reference.stringValue().substring(1);
    }

    private void requirePresent(JsonNode reference) {
        String target = reference.asString("");
        if (!target.startsWith("#/") || at(target.substring(1)).isMissingNode()) {
            throw new SpecificationException("The specification refers to " + target + ", which is not in it");
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
