package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.sandbox.WorkerSource.Purpose;
import org.bothways.wire.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that makes workers start fast. */
class ClassArchiveTests {

    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceFoundAndUsed() throws IOException {
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), SandboxFixture.jars(folder), Optional.empty());
        Path cache = folder.resolve("new/cache");
        ClassArchive archive = new ClassArchive(cache, Confinement.process(jvm));
        assertThat(archive.find()).isEmpty();

        Path made = archive.make(SandboxFixture.LIMITS, worker -> SandboxFixture.ask(worker, new Ask.Begin()))
                .orElseThrow();

        assertThat(new ClassArchive(cache, Confinement.process(jvm)).find()).contains(made);
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files).containsExactly(made);
        }
        assertThat(classesFromArchive(jvm.with(made))).isTrue();
    }

    @Test
    void anotherClassPathHasAnother() throws IOException {
        Path jar = Files.write(folder.resolve("a.jar"), new byte[] {1});
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), List.of(jar), Optional.empty());
        ClassArchive archive = new ClassArchive(folder, Confinement.process(jvm));
        Path name = archive.file();

        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

        assertThat(archive.file()).isNotEqualTo(name);
        Files.delete(jar);
        assertThatThrownBy(archive::find)
                .isInstanceOf(SandboxException.class)
                .hasMessage("The worker's jars can't be read: " + jar);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        ClassArchive archive = new ClassArchive(file.resolve("cache"), Confinement.process(SandboxFixture.JVM));

        assertThatThrownBy(() -> archive.make(SandboxFixture.LIMITS, worker -> {}))
                .isInstanceOf(IOException.class);
    }

    private boolean classesFromArchive(WorkerJvm jvm) throws IOException {
        Path log = folder.resolve("classes.log");
        ProcessWorkers workers = new ProcessWorkers(
                Confinement.process(jvm),
                SandboxFixture.LIMITS,
                List.of("-Xlog:class+load:file=" + log),
                Duration.ZERO);
        try (Worker worker = workers.start(Purpose.GRADE)) {
            SandboxFixture.ask(worker, new Ask.Begin());
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(
                    line -> line.contains("org.hibernate.") && line.contains("shared objects file (top)"));
        }
    }
}
