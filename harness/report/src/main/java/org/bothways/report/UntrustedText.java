package org.bothways.report;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Text that a student may have made, brought into a shape that is safe to show: not too long, and where a line is wanted,
 * one line that leaves the terminal and the reading direction alone. It escapes nothing for HTML, XML or Markdown, which is
 * the renderings' own work.
 */
@API(status = API.Status.STABLE)
public final class UntrustedText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private UntrustedText() {}

    /**
     * {@return the text where it has at most that many code points, else as many of them and how many are left out: {@code
     * "abc… (12 more)"}} A pair of surrogates is never split.
     */
    public static String cut(String text, int mostCodePoints) {
        Require.notNegative("mostCodePoints", mostCodePoints);
        if (text.length() <= mostCodePoints) {
            return text;
        }
        int count = text.codePointCount(0, text.length());
        if (count <= mostCodePoints) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, mostCodePoints)) + more(count - mostCodePoints);
    }

    /** {@return the lines where there are at most that many, else as many of them and a line {@code "… (12 more)"}} */
    public static List<String> cutLines(List<String> lines, int mostLines) {
        Require.notNegative("mostLines", mostLines);
        if (lines.size() <= mostLines) {
            return List.copyOf(lines);
        }
        return Stream.concat(lines.stream().limit(mostLines), Stream.of(more(lines.size() - mostLines)))
                .toList();
    }

    private static String more(int count) {
        return "… (" + count + " more)";
    }

    /**
     * {@return the text on one line} Whatever moves a cursor, colours a terminal, turns the reading direction or can't be seen
     * is written as Java would write it: {@code \n}, {@code \}{@code u001B}, {@code \}{@code u202E}.
     */
    public static String onOneLine(String text) {
        if (text.codePoints().noneMatch(UntrustedText::misleads)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (misleads(point)) {
                line.append(escape(point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    /** {@return the text with U+FFFD for every surrogate that has lost its partner, so that it has a UTF-8 form} */
    public static String wellFormed(String text) {
        if (text.codePoints().noneMatch(UntrustedText::isLoneSurrogate)) {
            return text;
        }
        return text.codePoints()
                .map(point -> isLoneSurrogate(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * {@return the text as the cell of a spreadsheet} Spreadsheets run cells as formulas, so one that begins with {@code = + - @}, a
     * tab or a line's end, or with the full-width form of such a sign, gets an apostrophe in front.
     */
    public static String inCell(String text) {
        String cell = wellFormed(text);
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** {@return whether a reader of the plain text would see something else than what is there} */
    static boolean misleads(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> escapeUnits(codePoint);
        };
    }

    private static String escapeUnits(int codePoint) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escaped.append(String.format("\\u%04X", (int) unit));
        }
        return escaped.toString();
    }
}
