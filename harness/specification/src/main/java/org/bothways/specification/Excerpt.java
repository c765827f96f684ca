package org.bothways.specification;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of an answer what is compared: the beginnings of long lists, and of objects with many keys those that are declared and a few
 * others. Without it, an answer of one megabyte could differ in a hundred thousand places.
 */
record Excerpt(Set<String> declared) {

    private static final int ELEMENTS = 50;
    private static final int KEYS = 20;

    Excerpt {
        declared = Set.copyOf(declared);
    }

    JsonNode of(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
            array.values().stream().limit(ELEMENTS).map(this::of).forEach(shorter::add);
            return shorter;
        }
        return node instanceof ObjectNode object ? of(object) : node;
    }

    private ObjectNode of(ObjectNode object) {
        ObjectNode smaller = JsonNodeFactory.instance.objectNode();
        int others = 0;
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (declared.contains(each.getKey()) || others++ < KEYS) {
                smaller.set(each.getKey(), of(each.getValue()));
            }
        }
        return smaller;
    }
}
