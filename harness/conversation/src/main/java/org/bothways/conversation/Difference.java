package org.bothways.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first place where an answer does not hold what it should.
 *
 * @param path where: {@code courses[id 3].students}; empty for the whole answer
 */
record Difference(String path, String expected, String actual) {

    private static final String ID = "id";
    private static final int MAX_TEXT = 300;

    /** No server gives it to anybody. */
    private static final Long NO_ID = Long.MIN_VALUE;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * {@return where an answer differs, if it does}
     *
     * @param expected strings, whole numbers, booleans, null, lists in any order, and maps, of which the answer may have more keys
     */
    static Optional<Difference> between(@Nullable Object expected, JsonNode actual) {
        return between("", expected, actual);
    }

    private static Optional<Difference> between(String path, @Nullable Object expected, JsonNode actual) {
        if (expected instanceof Map<?, ?> map) {
            return inObject(path, map, actual);
        }
        if (expected instanceof List<?> list) {
            return inList(path, list, actual);
        }
        return isValue(expected, actual) ? Optional.empty() : Optional.of(here(path, expected, actual));
    }

    private static boolean isValue(@Nullable Object expected, JsonNode actual) {
        if (expected instanceof Number number) {
            return actual.isNumber()
                    && actual.canConvertToExactIntegral()
                    && actual.canConvertToLong()
                    && actual.longValue() == number.longValue();
        }
        if (expected instanceof String text) {
            return actual.isString() && actual.stringValue().equals(text);
        }
        if (expected instanceof Boolean claim) {
            return actual.isBoolean() && actual.booleanValue() == claim;
        }
        return expected == null && actual.isNull();
    }

    private static Optional<Difference> inObject(String path, Map<?, ?> expected, JsonNode actual) {
        if (!actual.isObject()) {
            return Optional.of(here(path, expected, actual));
        }
        for (Map.Entry<String, Object> each : sorted(expected).entrySet()) {
            String key = each.getKey();
            Optional<Difference> difference =
                    between(path.isEmpty() ? key : path + "." + key, each.getValue(), actual.path(key));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Objects that have ids are told apart by them; anything else by what it is. */
    private static Optional<Difference> inList(String path, List<?> expected, JsonNode actual) {
        if (!actual.isArray()) {
            return Optional.of(here(path, expected, actual));
        }
        List<JsonNode> items = List.copyOf(actual.values());
        List<Long> wanted = expected.stream().map(Difference::id).toList();
        List<Long> found = items.stream().map(Difference::id).toList();
        if (wanted.contains(NO_ID) || found.contains(NO_ID)) {
            return unidentified(path, expected, items);
        }
        if (!wanted.stream().sorted().toList().equals(found.stream().sorted().toList())) {
            return Optional.of(new Difference(path, ids(wanted), ids(found)));
        }
        for (int i = 0; i < expected.size(); i++) {
            JsonNode same = items.get(found.indexOf(wanted.get(i)));
            Optional<Difference> difference = between(path + "[id " + wanted.get(i) + "]", expected.get(i), same);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> unidentified(String path, List<?> expected, List<JsonNode> actual) {
        List<JsonNode> left = new ArrayList<>(actual);
        boolean allFound = expected.stream()
                .allMatch(each -> left.stream()
                        .filter(item -> between("", each, item).isEmpty())
                        .findFirst()
                        .map(left::remove)
                        .orElse(false));
        return allFound && left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(path, text(expected), cut(JSON.writeValueAsString(actual))));
    }

    private static Long id(@Nullable Object expected) {
        return expected instanceof Map<?, ?> map && map.get(ID) instanceof Long id ? id : NO_ID;
    }

    private static Long id(JsonNode actual) {
        JsonNode id = actual.path(ID);
        return id.isNumber() && id.canConvertToExactIntegral() && id.canConvertToLong() ? (Long) id.longValue() : NO_ID;
    }

    private static String ids(List<Long> ids) {
        return cut(ids.stream()
                .sorted(Comparator.naturalOrder())
                .map(id -> "{\"id\": " + id + "}")
                .collect(Collectors.joining(", ", "[", "]")));
    }

    private static Difference here(String path, @Nullable Object expected, JsonNode actual) {
        return new Difference(
                path, cut(text(expected)), actual.isMissingNode() ? "nothing" : cut(JSON.writeValueAsString(actual)));
    }

    private static String text(@Nullable Object expected) {
        if (expected instanceof Map<?, ?> map) {
            return sorted(map).entrySet().stream()
                    .map(each -> JSON.writeValueAsString(each.getKey()) + ": " + text(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (expected instanceof List<?> list) {
            return list.stream().map(Difference::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return JSON.writeValueAsString(expected);
    }

    /** The id first, since it says what the rest is about. */
    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>(
                Comparator.comparing((String key) -> !key.equals(ID)).thenComparing(key -> key));
        map.forEach((key, value) -> sorted.put((String) key, value));
        return sorted;
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT
                ? text
                : text.substring(0, MAX_TEXT) + "… (" + (text.length() - MAX_TEXT) + " more)";
    }
}
