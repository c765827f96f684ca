package org.bothways.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The judge and whatever a worker may send. Jazzer makes frames up, led by the branches that they reach: for a few seconds in each build, and
 * for {@code -Dfuzz.seconds=N}.
 */
class FrameFuzzTests {

    /** Beyond its own time, for a machine with much to do. */
    private static final int MORE_MINUTES = 10;

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("bodies")
    void anAnswerIsUnderstoodOrRefused(byte[] body) throws IOException {
        FrameFuzzer.fuzzerTestOneInput(body);
    }

    /** Every form of an answer; and plain values of every kind, with texts that are hard to read. */
    static Stream<byte[]> bodies() throws IOException {
        Stream.Builder<byte[]> bodies = Stream.builder();
        for (Reply reply : Stream.concat(
                        ConnectionTests.answerArrivesAsItWasSent(),
                        ConnectionTests.valueArrivesAsItWasSent().map(Reply.Returned::new))
                .toList()) {
            bodies.add(FrameFuzzer.body(reply));
        }
        for (String text : List.of(
                "",
                "x",
                "1e999999999",
                "-1E-2147483647",
                "9".repeat(9_999),
                "P-2147483648Y",
                "PT9223372036854775808S")) {
            for (int tag = 16; tag < 42; tag++) {
                bodies.add(plain(tag, text));
            }
        }
        return bodies.build();
    }

    private static byte[] plain(int tag, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + Integer.BYTES + bytes.length)
                .put((byte) 0)
                .put((byte) tag)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFuzzerFindsNothing() throws IOException, InterruptedException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        int number = 0;
        for (byte[] body : bodies().toList()) {
            Files.write(corpus.resolve("seed" + number++), body);
        }
        Path said = folder.resolve("said");

        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FrameFuzzer.class.getName(),
                        "--instrumentation_includes=org.bothways.wire.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + SECONDS,
                        "-max_len=4096",
                        "-seed=42",
                        corpus.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        jazzer.getOutputStream().close();
        try {
            assertThat(jazzer.waitFor(SECONDS + TimeUnit.MINUTES.toSeconds(MORE_MINUTES), TimeUnit.SECONDS))
                    .as("Jazzer has ended")
                    .isTrue();
        } finally {
            jazzer.destroyForcibly();
        }

        assertThat(jazzer.exitValue()).as(Files.readString(said)).isZero();
        assertThat(Files.readAllLines(said))
                .filteredOn(line -> line.startsWith("Done "))
                .singleElement()
                // How many frames those were is said nowhere else.
                .satisfies(System.out::println);
    }
}
