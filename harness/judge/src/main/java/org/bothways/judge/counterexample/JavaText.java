package org.bothways.judge.counterexample;

/**
 * Writes text that may be anybody's into Java, so that it stays where it was put. The compiler reads {@code \}{@code u000a} as a line
 * break before it knows of literals and comments; a backslash that is doubled begins no such escape.
 */
final class JavaText {

    private JavaText() {}

    /** {@return a string literal} */
    static String quoted(String text, int longest) {
        return '"' + escaped(cut(text, longest)).replace("\"", "\\\"") + '"';
    }

    /** {@return text on the rest of a line, behind two slashes} */
    static String comment(String text, int longest) {
        return escaped(cut(text, longest));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> append(point, escaped);
            }
        });
        return escaped.toString();
    }

    private static void append(int point, StringBuilder escaped) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> {
                for (char unit : Character.toChars(point)) {
                    escaped.append(String.format("\\u%04X", (int) unit));
                }
            }
            default -> escaped.appendCodePoint(point);
        }
    }
}
