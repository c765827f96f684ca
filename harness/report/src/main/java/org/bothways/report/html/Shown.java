package org.bothways.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * Values as pages show them. Texts may be a student's: they are cut, and what would mislead a reader is made visible. Escaping them for
 * HTML is the templates' work.
 */
final class Shown {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_LINES = 200;
    private static final String TAB = "    ";

    private Shown() {}

    static String line(String text) {
        return UntrustedText.onOneLine(UntrustedText.cut(text, LONGEST_TEXT));
    }

    static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    /** {@return code or output as it stands, line by line} */
    static String lines(List<String> lines) {
        return UntrustedText.cutLines(lines, MOST_LINES).stream()
                .map(Shown::codeLine)
                .collect(Collectors.joining("\n"));
    }

    static String codeLine(String line) {
        return line(line.replace("\t", TAB));
    }

    static String place(@Nullable String file, @Nullable Integer line) {
        return file == null ? "" : line(line == null ? file : file + ":" + line);
    }

    static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@return the share in whole percent; full and empty are said of nothing that is not quite so} */
    static int percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return 0;
        }
        int percent = part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
        if (part.signum() > 0 && part.compareTo(whole) < 0) {
            return Math.max(1, Math.min(99, percent));
        }
        return percent;
    }

    static int percent(int part, int whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** {@return a link to a file of a submission's, whatever its id is} */
    static String link(String id, String file) {
        return "./" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + "/" + file;
    }
}
