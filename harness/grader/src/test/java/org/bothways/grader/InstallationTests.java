package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bothways.grader.Installation.UnknownAssignment;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InstallationTests {

    @TempDir
    private Path home;

    private Installation installation;

    @BeforeEach
    void installLab() throws IOException {
        installation = new Installation(home, home.resolve("cache"));
        install("assignments/lab");
    }

    @Test
    void aShippedAssignmentIsFoundByItsId() {
        assertThat(installation.assignment("lab").path()).isEqualTo(home.resolve("assignments/lab"));
    }

    @Test
    void anAssignmentIsFoundByItsFolder() throws IOException {
        Path own = install("my own/lab 2");

        assertThat(installation.assignment(own.toString()).path()).isEqualTo(own);
    }

    /** Compilers and workers work in folders of their own, from where a relative path leads nowhere. */
    @Test
    void ofAnAssignmentByARelativePathEverythingIsFoundFromAnywhere() throws IOException {
        Path own = install("own");

        AssignmentFolder opened = installation.assignment(
                Path.of("").toAbsolutePath().relativize(own).toString());

        assertThat(opened.path()).isAbsolute();
        assertThat(opened.reference()).isNotEmpty().allMatch(Path::isAbsolute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cms", "", " ", "LAB", "../assignments/nothing", "lab\u0000", "-", "lab.zip"})
    void whatIsNeitherIsUnknown(String name) {
        assertThatExceptionOfType(UnknownAssignment.class)
                .isThrownBy(() -> installation.assignment(name))
                .withMessage("There is no assignment called " + name
                        + ", and no folder of that name. Shipped assignments: lab");
    }

    @Test
    void anInstallationWithoutAssignmentsSaysSo() {
        assertThatExceptionOfType(UnknownAssignment.class)
                .isThrownBy(() -> new Installation(home.resolve("nowhere"), home).assignment("cms"))
                .withMessage(
                        "There is no assignment called cms, and no folder of that name. Shipped assignments: none");
    }

    @Test
    void aFolderThatIsNoAssignmentIsRefusedWithASentence() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> installation.assignment(folder.toString()))
                .withMessage(folder + " holds no assignment.yaml, so it is no assignment");
    }

    @Test
    void whatIsShippedIsInOrderAndNothingButAssignments() throws IOException {
        install("assignments/cms");
        Files.createFile(home.resolve("assignments/.DS_Store"));
        Files.createDirectory(home.resolve("assignments/empty"));

        assertThat(installation.shipped()).containsExactly("cms", "lab");
    }

    @Test
    void theWorkersClassPathHoldsEachJarOnce() throws IOException {
        touch("worker/wire-0.1.0.jar", "worker/h2.jar", "worker/notes.txt");
        touch("assignments/lab/libraries/h2.jar", "assignments/lab/libraries/javalin.jar");
        AssignmentFolder lab = installation.assignment("lab");

        assertThat(installation.workerClassPath(lab))
                .containsExactly(
                        home.resolve("worker/h2.jar"),
                        home.resolve("worker/wire-0.1.0.jar"),
                        home.resolve("assignments/lab/libraries/javalin.jar"));
    }

    @Test
    void theWorkersClassPathHoldsNeitherSuiteNorReference() throws IOException {
        touch("worker/wire-0.1.0.jar");

        assertThat(installation.workerClassPath(installation.assignment("lab")))
                .isEqualTo(List.of(home.resolve("worker/wire-0.1.0.jar")));
    }

    @Test
    void withoutLibrariesOfItsOwnAnAssignmentHasThoseOfEveryWorker() throws IOException {
        touch("worker/wire-0.1.0.jar", "worker/worker-0.1.0.jar", "worker/h2-2.5.jar", "worker/hibernate-core-7.4.jar");

        assertThat(installation.assignment("lab").libraries())
                .containsExactly(home.resolve("worker/hibernate-core-7.4.jar"));

        touch("assignments/lab/libraries/javalin.jar");
        assertThat(installation.assignment("lab").libraries())
                .containsExactly(home.resolve("assignments/lab/libraries/javalin.jar"));
    }

    @Test
    void anAssignmentOfSourcesIsCompiledIntoTheCache() throws IOException {
        Path own = install("my own/lab");
        Files.delete(own.resolve("reference/reference.jar"));
        Files.writeString(own.resolve("reference/Box.java"), "package lab; public class Box {}");

        AssignmentFolder opened = installation.assignment(own.toString());

        assertThat(opened.path()).isEqualTo(own);
        assertThat(opened.reference()).hasSize(1).allMatch(jar -> jar.startsWith(home.resolve("cache/assignments")));
        assertThat(opened.publicSuites()).containsExactly(own.resolve("public/public.jar"));
    }

    @Test
    void anInstallationWithoutAWorkerSaysSo() {
        AssignmentFolder lab = installation.assignment("lab");

        assertThatExceptionOfType(HarnessFault.class)
                .isThrownBy(() -> installation.workerClassPath(lab))
                .withMessage(home.resolve("worker") + " holds no jars: build Bothways again");
    }

    /** An assignment whose jars nobody opens. */
    private Path install(String folder) throws IOException {
        touch(folder + "/reference/reference.jar", folder + "/public/public.jar");
        Files.writeString(home.resolve(folder + "/assignment.yaml"), """
                id: lab
                title: "A lab"
                package: lab
                groups:
                  - {id: box, title: "A box keeps a number", points: 1}
                """);
        return home.resolve(folder);
    }

    private void touch(String... files) throws IOException {
        for (String file : files) {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }
}
