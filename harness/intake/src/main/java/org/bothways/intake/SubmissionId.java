package org.bothways.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of folders and archives into ids that are safe file names on every system. */
final class SubmissionId {

    private static final int MOST_CHARACTERS = 100;
    /** Most file systems allow 255 bytes in a name. */
    private static final int MOST_BYTES = 200;

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}._-]+");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private SubmissionId() {}

    /** {@return letters, digits and {@code . _ -} only, never starting with a dot or a dash, never empty} */
    static String of(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        String id = trimmed(shortened(trimmed(UNSAFE.matcher(normal).replaceAll("-"))));
        if (id.isEmpty()) {
            return "submission";
        }
        return WINDOWS_DEVICE.matcher(id).matches() ? "_" + id : id;
    }

    /** {@return what ids have in common that a file system may take for the same name} */
    static String key(String id) {
        String folded = id.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String trimmed(String id) {
        return EDGES.matcher(id).replaceAll("");
    }

    private static String shortened(String id) {
        StringBuilder result = new StringBuilder();
        int bytes = 0;
        int characters = 0;
        for (int at = 0; at < id.length() && characters < MOST_CHARACTERS; characters++) {
            int character = id.codePointAt(at);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES) {
                break;
            }
            result.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return result.toString();
    }
}
