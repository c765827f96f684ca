package org.bothways.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Shows an opened archive as a folder. What it is, its first bytes decide and not its name. */
interface Archive extends Closeable {

    Folder root();

    /** Names that make a file an archive for us, also those that can only be refused. */
    Set<String> EXTENSIONS = Set.of(
            ".zip",
            ".jar",
            ".tar",
            ".tar.gz",
            ".tgz",
            ".7z",
            ".rar",
            ".tar.xz",
            ".txz",
            ".tar.bz2",
            ".tbz2",
            ".tar.zst");

    /**
     * Opens an archive.
     *
     * @param kept the sources whose content will be asked for; a tar is read through once and keeps them in memory
     */
    static Archive open(ArchiveBytes bytes, Location location, IntakeLimits limits, Predicate<EntryName> kept)
            throws IOException {
        String shown = location.brief();
        try {
            byte[] head;
            try (var content = bytes.stream()) {
                head = content.readNBytes(512);
            }
            if (startsWith(head, "PK\3\4") || startsWith(head, "PK\5\6")) {
                return ZipArchive.open(bytes, location, limits);
            }
            if (startsWith(head, "\u001f\u008b") || isTar(head)) {
                return TarArchive.open(bytes, location, limits, kept);
            }
            throw foreign(head, shown);
        } catch (IOException | RuntimeException failure) {
            // The library also throws unchecked exceptions at broken archives; to us both say the same.
            throw Refusal.damaged(shown, failure);
        }
    }

    static boolean isArchive(String fileName) {
        return !extension(fileName).isEmpty();
    }

    /** {@return the file's name without the extension of an archive} */
    static String stem(String fileName) {
        return fileName.substring(0, fileName.length() - extension(fileName).length());
    }

    private static String extension(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream()
                .filter(extension -> lower.endsWith(extension) && lower.length() > extension.length())
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
    }

    private static Refusal foreign(byte[] head, String shown) {
        return Map.of(
                        "Rar!",
                        "RAR",
                        "7z\u00bc\u00af",
                        "7z",
                        "\u00fd7zXZ",
                        "XZ",
                        "BZh",
                        "bzip2",
                        "(\u00b5/\u00fd",
                        "Zstandard")
                .entrySet()
                .stream()
                .filter(format -> startsWith(head, format.getKey()))
                .map(format -> Refusal.foreignFormat(shown, format.getValue()))
                .findFirst()
                .orElseGet(() -> Refusal.noArchive(shown));
    }

    private static boolean isTar(byte[] head) {
        return head.length == 512 && TarArchiveInputStream.matches(head, 512);
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= expected.length && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }
}
