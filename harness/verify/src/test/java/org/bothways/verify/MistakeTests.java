package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bothways.judge.suite.AssignmentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MistakeTests {

    private static final String HEAD = """
            # cause: lost-number
            # The box forgets
            # its number.
            """;

    private static final String DIFF = """
            --- a/lab/Box.java
            +++ b/lab/Box.java
            @@ -1,3 +1,3 @@
             class Box {
            -    int value = 7;
            +    int value;
             }
            """;

    private static final Map<String, String> SOURCES =
            Map.of("lab/Box.java", "class Box {\n    int value = 7;\n}\n", "lab/App.java", "class App {}\n");

    @TempDir
    private Path folder;

    @Test
    void aMistakeSaysItsCauseAndChangesTheSources() throws IOException {
        Mistake mistake = read(HEAD + DIFF);

        assertThat(mistake.id()).isEqualTo("forgets");
        assertThat(mistake.cause()).isEqualTo("lost-number");
        assertThat(mistake.about()).isEqualTo("The box forgets its number.");
        assertThat(mistake.applyTo(SOURCES))
                .containsOnly(
                        Map.entry("lab/Box.java", "class Box {\n    int value;\n}\n"),
                        Map.entry("lab/App.java", "class App {}\n"));
    }

    @Test
    void aMistakeMayBeOneThatNoDiagnosisNames() throws IOException {
        assertThat(read(HEAD.replace("lost-number", "none") + DIFF).cause()).isNull();
    }

    @Test
    void aMistakeThatDoesNotSayWhatItIsIsRefused() {
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> read(DIFF))
                .withMessageEndingWith(
                        "forgets.diff must begin with the lines `# cause: <id>` and `# <a sentence>`, then a unified diff");
    }

    @Test
    void aMistakeThatDoesNotFitTheSourcesIsRefused() throws IOException {
        Mistake mistake = read(HEAD + DIFF);

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> mistake.applyTo(Map.of("lab/Box.java", "class Box {\n    long value;\n}\n")))
                .withMessageStartingWith("The mistake forgets can't be put into the reference: ");
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> mistake.applyTo(Map.of()))
                .withMessage("The mistake forgets changes lab/Box.java, which is no source");
    }

    private Mistake read(String text) throws IOException {
        return Mistake.read(Files.writeString(folder.resolve("forgets.diff"), text));
    }
}
