package org.bothways.intake;

import java.nio.file.Path;

/** Makes names that others chose fit to be printed: nothing invisible, nothing that moves the cursor, nothing endless. */
final class Shown {

    private static final int LONGEST = 160;

    private Shown() {}

    static String path(Path path) {
        return name(path.toString());
    }

    static String name(String untrusted) {
        StringBuilder shown = new StringBuilder();
        int length = untrusted.length();
        int at = 0;
        while (at < length && shown.length() < LONGEST) {
            int character = untrusted.codePointAt(at);
            if (isPlain(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format("\\u%04x", character));
            }
            at += Character.charCount(character);
        }
        if (at < length) {
            shown.append("… (").append(length - at).append(" more)");
        }
        return shown.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
