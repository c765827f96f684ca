package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, and what they keep of an output. */
class LimitsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "63,  96,  8, 256, 1      | The limit heapMegabytes is 63; it must be between 64 and 8192",
                "64,  95,  8, 256, 1      | The limit metaspaceMegabytes is 95; it must be between 96 and 2048",
                "64,  96,  7, 256, 1      | The limit directMemoryMegabytes is 7; it must be between 8 and 2048",
                "64,  96,  8, 65537, 1    | The limit stackKilobytes is 65537; it must be between 256 and 65536",
                "64,  96,  8, 256, 0      | The limit outputKilobytes is 0; it must be between 1 and 16384",
            })
    void absurdLimitsAreRefused(String values, String sentence) {
        int[] each = java.util.Arrays.stream(values.trim().split(",\\s*"))
                .mapToInt(Integer::parseInt)
                .toArray();

        assertThatThrownBy(() -> new WorkerLimits(each[0], each[1], each[2], each[3], each[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9,  600, 64, 128, 16     | The limit cpuSeconds is 9; it must be between 10 and 86400",
                "10, 32769, 64, 128, 16   | The limit memoryMegabytes is 32769; it must be between 256 and 32768",
                "10, 600, 63, 128, 16     | The limit threads is 63; it must be between 64 and 4096",
                "10, 600, 64, 127, 16     | The limit openFiles is 127; it must be between 128 and 65536",
                "10, 600, 64, 128, 15     | The limit fileMegabytes is 15; it must be between 16 and 16384",
            })
    void absurdLimitsOfTheOperatingSystemsAreRefused(String values, String sentence) {
        int[] each = java.util.Arrays.stream(values.trim().split(",\\s*"))
                .mapToInt(Integer::parseInt)
                .toArray();

        assertThatThrownBy(() -> new ProcessLimits(each[0], each[1], each[2], each[3], each[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void aProcessHasRoomForItsVirtualMachine() {
        ProcessLimits tight = ProcessLimits.DEFAULT.withMemory(703);

        assertThatThrownBy(() -> new WorkerLimits(256, 192, 64, 1_024, 64, tight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The limit memoryMegabytes is 703; it must be between 704 and 32768");
        assertThat(new WorkerLimits(512, 192, 64, 1_024, 64).process())
                .isEqualTo(ProcessLimits.DEFAULT.withMemory(1_280));
    }

    @Test
    void whatFitsIsKeptWhole() {
        assertThat(console("0123456789")).isEqualTo(new Console("0123456789", 0));
    }

    @Test
    void ofWhatDoesNotFitBothEndsAreKept() {
        assertThat(console("01234abcdefghij56789")).isEqualTo(new Console("01234\n… (10 bytes left out)\n56789", 10));
    }

    @Test
    void itIsTheSameHoweverOutputComesInPieces() {
        String printed = "abcdefghijklmnopqrstuvwxyz0123456789";
        for (int size = 1; size <= printed.length(); size++) {
            ConsoleBuffer buffer = new ConsoleBuffer(10);
            byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at += size) {
                buffer.write(bytes, at, Math.min(size, bytes.length - at));
            }

            assertThat(buffer.toConsole()).as("pieces of %d", size).isEqualTo(console(printed));
        }
        assertThat(console(printed)).isEqualTo(new Console("abcde\n… (26 bytes left out)\n56789", 26));
    }

    @Test
    void whatWorkersPrintIsBoundedTogether() {
        Console one = new Console("äx", 1);

        assertThat(one.then(new Console("yz", 2), 1)).isEqualTo(new Console("äxyz", 3));
        Console full = one.then(new Console("y".repeat(2_000), 2), 1);
        assertThat(full).isEqualTo(new Console("äx" + "y".repeat(1_021), 3 + 979));
        assertThat(full.then(new Console("more", 0), 1)).isEqualTo(new Console(full.text(), full.truncatedBytes() + 4));
    }

    private static Console console(String printed) {
        ConsoleBuffer buffer = new ConsoleBuffer(10);
        byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
        buffer.write(bytes, 0, bytes.length);
        return buffer.toConsole();
    }
}
