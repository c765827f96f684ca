package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A wait that never ends is what fails here. */
@Timeout(120)
final class SourceWatchTests {

    @TempDir
    private Path folder;

    @Test
    void aChangeBeforeTheWaitIsNotMissed() throws Exception {
        Path source = Files.createDirectories(folder.resolve("src/cms")).resolve("User.java");
        Files.writeString(source, "class User {}");
        try (SourceWatch watch = SourceWatch.of(folder)) {
            Files.writeString(source, "final class User {}");

            watch.awaitChange();

            Files.delete(source);

            watch.awaitChange();
        }
        assertThat(source).doesNotExist();
    }

    @Test
    void aFolderThatComesLaterIsWatchedToo() throws Exception {
        try (SourceWatch watch = SourceWatch.of(folder)) {
            Path source = Files.createDirectories(folder.resolve("src/cms")).resolve("User.java");
            watch.awaitChange();

            Files.writeString(source, "class User {}");

            watch.awaitChange();
        }
    }
}
