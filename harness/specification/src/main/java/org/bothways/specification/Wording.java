package org.bothways.specification;

import com.networknt.schema.Error;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Says what a validator has found, in words that students know. */
final class Wording {

    private final Document document;
    private final String start;
    private final String whose;

    /**
     * Words for one answer.
     *
     * @param start the beginning of each sentence: which operation answered what
     * @param whose the end of each cause
     */
    Wording(Document document, String start, String whose) {
        this.document = document;
        this.start = start;
        this.whose = whose;
    }

    Difference of(Error error) {
        String where = String.valueOf(error.getInstanceLocation());
        String place = where.isEmpty() ? "the answer" : Specification.shown(where);
        String property = String.valueOf(error.getProperty());
        // Which element of a list it is makes no other mistake of it.
        String cause = "%s %s%s".formatted(fragment(error), keyed(error) ? property : "", whose);
        return switch (String.valueOf(error.getKeyword())) {
            case "required" ->
                new Difference(
                        cause,
                        "%s, but %s lacks \"%s\"".formatted(start, place, Specification.shown(property)),
                        keysOf(error),
                        keys(error.getInstanceNode()));
            case "additionalProperties", "unevaluatedProperties" ->
                new Difference(
                        // One key too many is one mistake too many, whatever the keys are called: the whole object is
                        // the wrong one.
                        "%s%s".formatted(fragment(error), whose),
                        "%s, but %s has \"%s\", which does not belong there"
                                .formatted(start, place, Specification.shown(property)),
                        keysOf(error),
                        keys(error.getInstanceNode()));
            default ->
                new Difference(
                        cause,
                        "%s, but %s is not what is declared: %s"
                                .formatted(start, place, Specification.shown(String.valueOf(error.getMessage()))),
                        Specification.shown(Objects.toString(Specification.last(fragment(error)), "") + ": "
                                + error.getSchemaNode()),
                        Specification.shown(String.valueOf(error.getInstanceNode())));
        };
    }

    private static boolean keyed(Error error) {
        return "required".equals(error.getKeyword());
    }

    private static String fragment(Error error) {
        return String.valueOf(error.getSchemaLocation().getFragment());
    }

    /** {@return the keys that the schema around a keyword declares} */
    private String keysOf(Error error) {
        String fragment = fragment(error);
        int last = fragment.lastIndexOf('/');
        JsonNode schema = document.at(last < 0 ? "" : fragment.substring(0, last));
        return keys(schema.path("properties"));
    }

    private static String keys(JsonNode object) {
        return Specification.shown(String.valueOf(new TreeSet<>(object.propertyNames())));
    }
}
