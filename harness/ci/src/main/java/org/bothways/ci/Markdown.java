package org.bothways.ci;

import java.util.List;
import org.bothways.report.UntrustedText;

/** Text and code that may be a student's, for GitHub's Markdown. */
final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>#|~&@!$";

    private Markdown() {}

    /** {@return the text on one line, as nothing but text: no markup, no link, no mention, no formula} */
    static String text(String untrusted, int mostCodePoints) {
        String line = UntrustedText.onOneLine(UntrustedText.wellFormed(UntrustedText.cut(untrusted, mostCodePoints)))
                .strip();
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (SPECIAL.indexOf(c) >= 0 || makesLink(line, at) || beginsBlock(line, at)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** {@code http://…} and {@code www.…} are links without any markup. */
    private static boolean makesLink(String line, int at) {
        char c = line.charAt(at);
        return (c == ':' && line.startsWith("//", at + 1))
                || (c == '.' && at >= 3 && line.regionMatches(true, at - 3, "www", 0, 3));
    }

    /** A dash, a plus, an equals sign or a number with a dot at the beginning is a list, a line or a heading. */
    private static boolean beginsBlock(String line, int at) {
        char c = line.charAt(at);
        if (at == 0) {
            return c == '-' || c == '+' || c == '=';
        }
        return (c == '.' || c == ')') && line.substring(0, at).chars().allMatch(Character::isDigit);
    }

    /** {@return the lines in a fence that none of them can end} */
    static String code(String language, List<String> lines) {
        List<String> shown = lines.stream()
                .map(UntrustedText::wellFormed)
                .map(UntrustedText::onOneLine)
                .toList();
        int longest = shown.stream().mapToInt(Markdown::longestFence).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + language + "\n" + String.join("\n", shown) + "\n" + fence + "\n";
    }

    private static int longestFence(String line) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < line.length(); at++) {
            run = line.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
