package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bothways.diagnosis.Catalogue;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.judge.suite.Manifest;
import org.bothways.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assignment that is nothing but text. */
final class AssignmentSourcesTests {

    private static final String CHECKS = """
            package zoo.suite;

            import org.bothways.api.*;
            import org.junit.jupiter.api.*;
            import zoo.Cage;

            @Checks(group = "zoo", visibility = Visibility.%s)
            final class %s {
                @Check(points = "1")
                @DisplayName("A cage is %s")
                void %s() {
                    Assertions.assertTrue(new Cage().is("%s"), "What the cage is");
                }
            }
            """;

    @TempDir
    private Path directory;

    private Path folder;
    private Path cache;

    @BeforeEach
    void write() throws IOException {
        folder = directory.resolve("my zoo");
        cache = directory.resolve("cache");
        write("assignment.yaml", """
                id: zoo
                title: "A zoo"
                package: zoo
                groups:
                  - {id: zoo, title: "Cages", points: 2}
                """);
        write("reference/src/main/java/zoo/Cage.java", """
                package zoo;

                public class Cage {
                    public boolean is(String word) {
                        return !word.isEmpty();
                    }
                }
                """);
        write("public/LockedChecks.java", CHECKS.formatted("VISIBLE", "LockedChecks", "locked", "isLocked", "locked"));
        write("hidden/a/b/CleanChecks.java", CHECKS.formatted("HIDDEN", "CleanChecks", "clean", "isClean", "clean"));
    }

    @Test
    void whatWasCompiledGradesSubmissions() throws IOException {
        AssignmentFolder assignment = open();

        assertThat(Manifest.of(assignment).checks())
                .extracting(CheckSpec::id)
                .containsExactly("zoo.isLocked", "zoo.isClean");
        assertThat(assignment.path()).isEqualTo(folder);
        Report report = new Batch(
                        assignment,
                        Suite.all(assignment),
                        Catalogue.open(List.of(directory.resolve("no diagnoses"))),
                        LabFixture.inProcess(),
                        42)
                .check(LabFixture.handIn(directory.resolve("submissions"), "ann", """
                        package zoo;

                        public class Cage {
                            public boolean is(String word) {
                                return word.equals("locked");
                            }
                        }
                        """));
        assertThat(report.score()).isEqualByComparingTo("1");
    }

    @Test
    void onlyWhatHasChangedIsCompiledAgain() throws IOException {
        Path first = sources().compile(cache);
        assertThat(sources().compile(cache)).isEqualTo(first);

        write("hidden/a/b/CleanChecks.java", CHECKS.formatted("HIDDEN", "CleanChecks", "tidy", "isTidy", "tidy"));
        assertThat(sources().compile(cache)).isNotEqualTo(first);
        assertThat(Manifest.of(open()).checks()).extracting(CheckSpec::title).contains("A cage is tidy");
    }

    /** By its bytes a suite is recognized in reports. */
    @Test
    void theSameSourcesGiveTheSameJars() throws IOException {
        Path first = sources().compile(cache).resolve("public/compiled.jar");
        Path second = sources().compile(directory.resolve("another cache")).resolve("public/compiled.jar");

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void jarsAndSourcesMayBeMixed() throws IOException {
        Path compiled = sources().compile(cache);
        Files.copy(compiled.resolve("reference/compiled.jar"), folder.resolve("reference/mine.jar"));
        Files.delete(folder.resolve("reference/src/main/java/zoo/Cage.java"));

        assertThat(open().reference()).containsExactly(folder.resolve("reference/mine.jar"));
        assertThat(Manifest.of(open()).checks()).hasSize(2);
    }

    @Test
    void testsAndWhatABuildLeftAreNoSources() throws IOException {
        write("reference/src/test/java/zoo/CageTests.java", "package zoo; class CageTests extends Nothing {}");
        write("public/target/generated-sources/Made.java", "nonsense");

        assertThat(Manifest.of(open()).checks()).hasSize(2);
    }

    @Test
    void aMistakeIsSaidWithFileAndLine() throws IOException {
        write("public/LockedChecks.java", "package zoo.suite;\nimport zoo.Cave;\nclass LockedChecks {}\n");

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> sources().compile(cache))
                .withMessage("The sources of the assignment in %s don't compile:%npublic/LockedChecks.java, line 2:"
                                .formatted(folder)
                                .replace(System.lineSeparator(), "\n")
                        + " cannot find symbol; symbol:   class Cave; location: package zoo");
        try (Stream<Path> left = Files.list(cache.resolve("assignments"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void thePublicSuiteCantUseTheHiddenOne() throws IOException {
        write("public/Peeks.java", "package zoo.suite; class Peeks { CleanChecks checks; }");

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> sources().compile(cache))
                .withMessageContaining("public/Peeks.java, line 1: cannot find symbol");
    }

    @Test
    void aCacheThatCantBeWrittenIsOurFaultAndSaysWhere() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(HarnessFault.class)
                .isThrownBy(() -> sources().compile(file))
                .withMessageStartingWith("The sources of the assignment in %s can't be compiled into %s"
                        .formatted(folder, file.resolve("assignments")));
    }

    private AssignmentSources sources() {
        return new AssignmentSources(folder, LabFixture.CLASS_PATH);
    }

    private AssignmentFolder open() {
        return AssignmentFolder.open(folder, List.of(folder, sources().compile(cache)));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
