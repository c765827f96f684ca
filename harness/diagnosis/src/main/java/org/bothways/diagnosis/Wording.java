package org.bothways.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.bothways.diagnosis.Condition.Match;

/** Fills placeholders. What is put in may be a student's, so it is cut and freed of what steers a terminal. */
final class Wording {

    static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("\\{([a-z][A-Za-z]*)}");
    private static final int LONGEST_VALUE = 160;
    private static final int MOST_VALUES = 3;

    private Wording() {}

    /** {@return the text with values in place of {@code {name}}; where matches differ, each of their values once} */
    static String fill(String text, List<Match> matches) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value(placeholder.group(1), matches)));
        }
        return placeholder.appendTail(filled).toString();
    }

    private static String value(String name, List<Match> matches) {
        List<String> values = matches.stream()
                .map(Match::bindings)
                .filter(bindings -> bindings.containsKey(name))
                .map(bindings -> bindings.get(name))
                .distinct()
                .map(Wording::plain)
                .toList();
        if (values.size() > MOST_VALUES) {
            return String.join(", ", values.subList(0, MOST_VALUES)) + " and others";
        }
        return switch (values.size()) {
            case 0 -> "it";
            case 1 -> values.get(0);
            default ->
                String.join(", ", values.subList(0, values.size() - 1)) + " and " + values.get(values.size() - 1);
        };
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_VALUE)
                .map(point -> isPlain(point) ? point : ' ')
                .forEach(plain::appendCodePoint);
        return plain.length() < value.length() && value.codePointCount(0, value.length()) > LONGEST_VALUE
                ? plain.append('…').toString()
                : plain.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** {@return the names of the placeholders} */
    static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** Values of one match. */
    static String fill(String text, Map<String, String> bindings) {
        return fill(text, List.of(new Match(bindings, List.of())));
    }
}
