package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages that {@code docs/troubleshooting.md} explains are those that Bothways prints. */
final class TroubleshootingTests {

    private static String sources;

    @BeforeAll
    static void readSources() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(ROOT.resolve("bothways")));
        try (Stream<Path> files = Files.walk(ROOT.resolve("harness"))) {
            for (Path file : (Iterable<Path>) files.filter(TroubleshootingTests::isSource)::iterator) {
                all.append(Files.readString(file));
            }
        }
        // Texts that are put together of several literals, by + or as arguments that follow each other.
        sources = all.toString()
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("\\.\",\\s*\"", ". ")
                .replace("%%", "%");
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java")
                && file.toString().replace('\\', '/').contains("/src/main/java/");
    }

    static List<String> messages() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/troubleshooting.md")).stream()
                .filter(line -> line.startsWith("### `"))
                .map(line -> line.substring("### `".length(), line.lastIndexOf('`')))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isPrinted(String message) {
        assertThat(Stream.of(message.split("…"))
                        .map(part -> part.replaceAll("^[ .]+|[ .:]+$", ""))
                        .filter(part -> !part.isEmpty()))
                .isNotEmpty()
                .allMatch(part -> sources.contains(part), "is a text in the sources");
    }
}
