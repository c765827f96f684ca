package cms.suite.visible;

import java.util.List;
import java.util.TreeSet;
import org.bothways.api.Expect;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/** Looks into an answer's JSON, and fails with a sentence where it isn't what the API promises. */
public final class Json {

    private Json() {}

    /** {@return the value of a key that has to be a string} */
    public static String text(JsonNode object, String key) {
        JsonNode value = value(object, key);
        Expect.that("\"%s\" is a string".formatted(key), value.isString());
        return value.stringValue();
    }

    /** {@return the value of a key that has to be an integral number} */
    public static long number(JsonNode object, String key) {
        JsonNode value = value(object, key);
        Expect.that(
                "\"%s\" is an integral number".formatted(key),
                value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong());
        return value.longValue();
    }

    /** {@return the elements of a list} */
    public static List<JsonNode> list(JsonNode object, String key) {
        JsonNode value = value(object, key);
        Expect.that("\"%s\" is a list".formatted(key), value.isArray());
        return List.copyOf(value.values());
    }

    /** {@return the ids in a list of objects, in ascending order} */
    public static List<Long> ids(JsonNode object, String key) {
        return list(object, key).stream()
                .map(each -> number(each, "id"))
                .sorted()
                .toList();
    }

    /** {@return the only element of a list} */
    public static JsonNode only(JsonNode object, String key) {
        List<JsonNode> elements = list(object, key);
        Expect.value("The length of \"%s\"".formatted(key), 1, elements.size());
        return elements.get(0);
    }

    /** {@return the object under a key} */
    public static JsonNode object(JsonNode object, String key) {
        JsonNode value = value(object, key);
        Expect.that("\"%s\" is an object".formatted(key), value.isObject());
        return value;
    }

    /** {@return what is under a key, be it null} */
    public static JsonNode value(JsonNode object, String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            throw new AssertionFailedError(
                    "The answer has \"%s\"".formatted(key), key, new TreeSet<>(object.propertyNames()));
        }
        return value;
    }
}
