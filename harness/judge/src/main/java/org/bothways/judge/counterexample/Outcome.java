package org.bothways.judge.counterexample;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came out of the last step, beside what should have. */
final class Outcome {

    private static final int MAX_TEXT = 160;
    private static final int MAX_QUOTED = 60;
    private static final Pattern STATUS = Pattern.compile("\\d{3}( or \\d{3})*");

    private final Conclusion conclusion;
    private final @Nullable Value value;
    private final @Nullable String ended;
    private final Snippet snippet;

    Outcome(Step last, Conclusion conclusion, Snippet snippet) {
        this.conclusion = conclusion;
        boolean shows = last.isRead() || last.kind() == Step.Kind.REQUEST;
        this.value = shows || conclusion.actual() != null ? last.value() : null;
        this.snippet = snippet;
        this.ended =
                conclusion.ended() == null && last.thrown() != null ? "throws " + last.thrown() : conclusion.ended();
    }

    /** {@return what the last step did instead of ending well, if it did not} */
    @Nullable String ended() {
        return ended;
    }

    /** {@return what should have come out, the way a program prints it; null when nothing was compared} */
    @Nullable String expected() {
        return conclusion.expected() == null ? null : snippet.renamed(conclusion.expected());
    }

    /** {@return whether what was read is what was compared, and not something that a check made of it} */
    boolean isCompared() {
        String actual = actual();
        if (value == null || actual == null || expected() == null) {
            return false;
        }
        String shown = snippet.text(value.shown());
        return actual.equals(value.plain())
                || sorted(shown).equals(sorted(actual))
                || (shown.matches("\\d{3} (?s:.*)")
                        && actual.startsWith(shown.substring(0, 4))
                        && STATUS.matcher(expected()).matches());
    }

    /** {@return whether both values look the same} */
    boolean looksRight() {
        return expected() != null && expected().equals(actual());
    }

    /** {@return the end of the last line, as a comment; empty when there is nothing to say} */
    String comment() {
        String text = text();
        return text.isEmpty() ? "" : "  // → " + text;
    }

    private String text() {
        if (ended != null) {
            return said(ended);
        }
        String shown = value == null ? "" : snippet.text(value.shown());
        String expected = expected();
        String actual = actual();
        if (expected == null || actual == null) {
            return shown;
        }
        if (!isCompared()) {
            return (shown.isEmpty() ? "" : shown + ": ") + said(actual) + " instead of " + said(expected);
        }
        boolean isText = shown.startsWith("\"") && !expected.equals("null");
        return shown + " instead of " + (isText ? JavaText.quoted(expected, MAX_QUOTED) : said(expected));
    }

    private @Nullable String actual() {
        return conclusion.actual() == null ? null : snippet.renamed(conclusion.actual());
    }

    private static String said(String text) {
        return JavaText.comment(text, MAX_TEXT);
    }

    /** Collections have no order that counts. */
    private static String sorted(String text) {
        boolean isList = text.startsWith("[") && text.endsWith("]");
        return isList
                ? Arrays.stream(text.substring(1, text.length() - 1).split(", ", -1))
                        .sorted()
                        .collect(Collectors.joining(", ", "[", "]"))
                : text;
    }
}
