package org.bothways.intake;

/**
 * Cuts a Java source into words and single characters. Blanks and comments are left out; a literal is one token, whatever it
 * holds. Never fails: what isn't Java comes out as characters.
 */
final class Tokens {

    static final String END = "";
    static final String LITERAL = "\"";

    private final String text;
    private int at;

    Tokens(String source) {
        this.text = source.contains("\\u") ? translated(source) : source;
    }

    /** {@return a word, a single character, {@link #LITERAL} or, for ever after the last, {@link #END}} */
    String next() {
        skipBlanksAndComments();
        if (at >= text.length()) {
            return END;
        }
        int character = text.codePointAt(at);
        if (character == '"' || character == '\'') {
            skipLiteral((char) character);
            return LITERAL;
        }
        int start = at;
        at += Character.charCount(character);
        if (Character.isJavaIdentifierStart(character)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return text.substring(start, at);
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u001A') {
                at++;
            } else if (text.startsWith("//", at)) {
                at = endOfLine(at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void skipLiteral(char quote) {
        boolean block = text.startsWith("\"\"\"", at);
        String closing = block ? "\"\"\"" : String.valueOf(quote);
        at += closing.length();
        while (at < text.length() && !text.startsWith(closing, at)) {
            char character = text.charAt(at);
            if (!block && (character == '\n' || character == '\r')) {
                return;
            }
            at += character == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + closing.length());
    }

    /** Undoes {@code \}{@code uXXXX}, so that a package can't be spelt past us. A doubled backslash starts no escape. */
    private static String translated(String source) {
        StringBuilder result = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char character = source.charAt(at);
            int digits = character == '\\' ? digitsAfter(source, at) : -1;
            if (digits > 0) {
                result.append((char) Integer.parseInt(source.substring(digits, digits + 4), 16));
                at = digits + 4;
            } else if (character == '\\' && at + 1 < source.length()) {
                result.append(character).append(source.charAt(at + 1));
                at += 2;
            } else {
                result.append(character);
                at++;
            }
        }
        return result.toString();
    }

    private static int digitsAfter(String source, int backslash) {
        int at = backslash + 1;
        while (at < source.length() && source.charAt(at) == 'u') {
            at++;
        }
        if (at == backslash + 1 || at + 4 > source.length()) {
            return -1;
        }
        for (int i = at; i < at + 4; i++) {
            if (Character.digit(source.charAt(i), 16) < 0) {
                return -1;
            }
        }
        return at;
    }
}
