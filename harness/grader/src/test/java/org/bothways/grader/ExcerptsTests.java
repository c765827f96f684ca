package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bothways.intake.SourceFile;
import org.bothways.report.Report;
import org.bothways.report.Report.Excerpt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExcerptsTests {

    private static final String TEN_LINES =
            IntStream.rangeClosed(1, 10).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));

    @Test
    void threeLinesBeforeAndAfterAreShown() {
        assertThat(excerpt(TEN_LINES, 5))
                .isEqualTo(
                        new Excerpt(2, List.of("line 2", "line 3", "line 4", "line 5", "line 6", "line 7", "line 8")));
    }

    @Test
    void aFileEndsWhereItEnds() {
        assertThat(excerpt(TEN_LINES, 1)).isEqualTo(new Excerpt(1, List.of("line 1", "line 2", "line 3", "line 4")));
        assertThat(excerpt(TEN_LINES, 10)).isEqualTo(new Excerpt(7, List.of("line 7", "line 8", "line 9", "line 10")));
    }

    @Test
    void aPlaceThatIsNotThereHasNoLines() {
        assertThat(excerpt(TEN_LINES, 11)).isNull();
        assertThat(excerpt("", 1)).isNull();
        assertThat(excerpt(TEN_LINES, null)).isNull();
        assertThat(new Excerpts(List.of()).source("cms/User.java", 3)).isEqualTo(new Report.Source("cms/User.java", 3));
    }

    @Test
    void linesWithoutEndAreCut() {
        assertThat(excerpt("x".repeat(1_000_000), 1))
                .isEqualTo(new Excerpt(1, List.of("x".repeat(160) + "… (999840 more)")));
    }

    private static @Nullable Excerpt excerpt(String text, @Nullable Integer line) {
        Excerpts excerpts = new Excerpts(List.of(new SourceFile("cms/User.java", "cms", text)));
        return excerpts.source("cms/User.java", line).excerpt();
    }
}
