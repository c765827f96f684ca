package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.judge.suite.AssignmentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BarHeightsTests {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotSaidIsTheDefaults() throws IOException {
        assertThat(read("correctStyles: 12\nmistakes: 45\n"))
                .isEqualTo(new BarHeights(12, 45, 98, 90, 3, BigDecimal.valueOf(5)));
        assertThat(BarHeights.read(folder.resolve("absent.yaml"))).isEqualTo(BarHeights.DEFAULT);
    }

    @Test
    void everyBarCanBeMoved() throws IOException {
        assertThat(read("""
                correctStyles: 1
                mistakes: 2
                killedPercent: 97
                diagnosedPercent: 80
                operations: 4
                pointsForNothing: 7.5
                """)).isEqualTo(new BarHeights(1, 2, 97, 80, 4, new BigDecimal("7.5")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            styles: 2              | there is no key `styles`; there are
            killedPercent: 101     | killedPercent is 101; it must be between 0 and 100
            operations: 0          | operations is 0; it must be between 1 and 100
            pointsForNothing: 0    | pointsForNothing must be above 0
            mistakes: many         | line 1:
            """)
    void whatIsNotUnderstoodIsSaidWithTheFile(String text, String why) {
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(folder.resolve("bars.yaml") + " can't be used: " + why);
    }

    private BarHeights read(String text) throws IOException {
        return BarHeights.read(Files.writeString(folder.resolve("bars.yaml"), text));
    }
}
