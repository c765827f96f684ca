package org.bothways.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bothways.diagnosis.Condition.Match;

/** Fills placeholders. What is put in may be a student's, so it is cut and freed of what steers a terminal. */
final class Wording {

    /**
     * A name, whose values are put in, or the first of them; or a name and two words, of which the second is put in where the name has several
     * values.
     */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(?<first>first )?(?<name>[a-z][A-Za-z]*)(?::(?<one>[^{}|]+)\\|(?<several>[^{}|]+))?}");

    private static final int LONGEST_VALUE = 160;
    private static final int MOST_VALUES = 3;

    private Wording() {}

    /**
     * {@return the text with values in place of {@code {name}}, where matches differ each of their values once; and the word that agrees with
     * them in place of {@code {name:is|are}}; {@code {first name}} is the first value alone}
     */
    static String fill(String template, List<Match> matches) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            List<String> values = values(placeholder.group("name"), matches);
            if (placeholder.group("first") != null) {
                values = values.subList(0, Math.min(1, values.size()));
            }
            String one = placeholder.group("one");
            String several = placeholder.group("several");
            String text = one == null || several == null ? listed(values) : values.size() > 1 ? several : one;
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return placeholder.appendTail(filled).toString();
    }

    private static List<String> values(String name, List<Match> matches) {
        return matches.stream()
                .map(Match::bindings)
                .filter(bindings -> bindings.containsKey(name))
                .map(bindings -> bindings.get(name))
                .distinct()
                .map(Wording::plain)
                .toList();
    }

    private static String listed(List<String> values) {
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
                .map(result -> PLACEHOLDER.matcher(result.group()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("name"))
                .toList();
    }

    /** Values of one match. */
    static String fill(String text, Map<String, String> bindings) {
        return fill(text, List.of(new Match(bindings, List.of())));
    }
}
