package org.bothways.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a source the way its author's editor wrote it: by its byte order mark, else as UTF-8, else as windows-1252.
 *
 * @param encoding the name of the encoding that was used
 */
record SourceText(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static SourceText decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new SourceText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new SourceText(new String(bytes, StandardCharsets.UTF_16), "UTF-16");
        }
        try {
            return new SourceText(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return new SourceText(new String(bytes, WINDOWS), WINDOWS.name());
        }
    }

    boolean isUtf8() {
        return encoding.equals("UTF-8");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
