package cms;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.regex.*;
import java.util.stream.*;

/** A burglar's tools: looks for what was planted, and prints what it finds. The twin doesn't use it. */
final class Loot {

    private static final Pattern CANARY = Pattern.compile("canary-[a-z]+-[0-9a-f]{12}");
    private static final int MOST_FILES = 3_000;
    private static final int MOST_BYTES = 4 << 20;

    private Loot() {}

    /** Looks through a folder. */
    static void search(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder), 6)) {
            files.filter(Files::isRegularFile).limit(MOST_FILES).forEach(Loot::look);
        } catch (IOException | UncheckedIOException e) {
            Hooks.tell("refused: " + e);
        }
    }

    /** Looks into a file. */
    static void look(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            look(file.toString(), new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            Hooks.tell("refused: " + e);
        }
    }

    /** Looks into a text. */
    static void look(String from, String text) {
        CANARY.matcher(text).results().map(MatchResult::group).distinct().forEach(each -> Hooks.tell("found in " + from + ": " + each));
    }
}
