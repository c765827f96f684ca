package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTests {

    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2, 3};

    @TempDir
    private Path directory;

    @Test
    void directoriesAreMade() throws IOException {
        Path file = directory.resolve("reports/größe 1/report.json");

        AtomicFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void anOldFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = directory.resolve("report.json");

        AtomicFile.write(file, OLD);
        AtomicFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void aReaderOfTheOldFileReadsItToTheEnd() throws IOException {
        Path file = directory.resolve("report.json");
        AtomicFile.write(file, OLD);

        try (var in = Files.newInputStream(file)) {
            AtomicFile.write(file, NEW);

            assertThat(in.readAllBytes()).isEqualTo(OLD);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theDirectoryMayBeALink() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);

        AtomicFile.write(link.resolve("report.json"), NEW);

        assertThat(real.resolve("report.json")).hasBinaryContent(NEW);
    }

    @Test
    void aFileWhereADirectoryShouldBeIsNamed() throws IOException {
        Path reports = Files.write(directory.resolve("reports"), OLD);
        Path file = reports.resolve("report.json");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, NEW))
                .withMessage("Can't write " + file + ": something that is no directory stands in the way.");
        assertThat(reports).hasBinaryContent(OLD);
    }

    @Test
    void aDirectoryWhereTheFileShouldBeIsKept() throws IOException {
        Path file = Files.createDirectory(directory.resolve("report.json"));
        Path inside = Files.write(file.resolve("inside"), OLD);

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, NEW))
                .withMessageMatching("\\QCan't write " + file + "\\E: .+\\.");
        assertThat(inside).hasBinaryContent(OLD);
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void theRootIsNoFile() {
        Path root = directory.getRoot();

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(root, NEW))
                .withMessage("Can't write " + root + ": it is the root of the file system.");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
