package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmissionTimesTests {

    @TempDir
    private Path directory;

    @Test
    void timesAreFoundByTheirColumns() throws IOException {
        Path file = Files.writeString(directory.resolve("times.csv"), """
                name,submitted,submission
                "Ann, A.",2026-12-03T18:20:05-05:00,ann

                Bob,,bob
                Cleo,2026-12-05T00:00Z,cleo
                """);

        assertThat(SubmissionTimes.read(file))
                .isEqualTo(Map.of(
                        "ann", OffsetDateTime.parse("2026-12-03T18:20:05-05:00"),
                        "cleo", OffsetDateTime.parse("2026-12-05T00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "submission,time;ann,x | it has no column submitted.",
                "submission,submitted;ann,yesterday | line 2 has no time with an offset, such as"
                        + " 2026-12-03T18:20:05-05:00, but yesterday.",
                "submission,submitted;ann,2026-12-05T00:00Z;ann,2026-12-06T00:00Z | line 3 names a submission for the"
                        + " second time.",
                "submission,submitted;ann | line 2 has too few cells."
            })
    void whatIsWrongIsSaid(String content, String reason) throws IOException {
        Path file = Files.writeString(directory.resolve("times.csv"), content.replace(';', '\n'));

        assertThatIOException()
                .isThrownBy(() -> SubmissionTimes.read(file))
                .withMessage("Can't read " + file + ": " + reason);
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("none.csv");

        assertThatIOException()
                .isThrownBy(() -> SubmissionTimes.read(file))
                .withMessage("Can't read " + file + ": there is no such file or directory.");
    }
}
