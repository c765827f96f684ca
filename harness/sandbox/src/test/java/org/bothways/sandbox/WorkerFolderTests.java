package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a killed judge leaves in the folder for temporary files. */
class WorkerFolderTests {

    @Test
    void theNextJudgeRemovesThoseOfAKilledOneAndNoOther() throws Exception {
        WorkerFolder own = WorkerFolder.create();
        Process judge = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Judge.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says = judge.inputReader(StandardCharsets.UTF_8)) {
            Path others = Path.of(says.readLine());
            age(others, Duration.ofHours(2));
            age(own.path(), Duration.ofHours(1));

            own.removeLeftovers();
            assertThat(others).isDirectory();

            judge.destroyForcibly().waitFor();
            own.removeLeftovers();
            assertThat(others).doesNotExist();
            assertThat(own.path()).isDirectory();
        } finally {
            judge.destroyForcibly();
            own.delete();
        }
        assertThat(own.path()).doesNotExist();
    }

    @Test
    void whatAnotherProgramCallsAlikeStays() throws IOException {
        Path others = Files.createTempDirectory("bothways");
        WorkerFolder own = WorkerFolder.create();
        try {
            own.removeLeftovers();

            assertThat(others).isDirectory();
        } finally {
            own.delete();
            Files.delete(others);
        }
    }

    private static void age(Path folder, Duration by) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("judge.lock"), FileTime.from(Instant.now().minus(by)));
    }

    /** Has a folder until it is killed. */
    static final class Judge {

        private Judge() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(WorkerFolder.create().path());
            System.in.read();
        }
    }
}
