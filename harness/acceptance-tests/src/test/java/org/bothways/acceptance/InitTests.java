package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.bothways.acceptance.Distribution.ROOT;
import static org.bothways.acceptance.Distribution.bothways;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bothways.acceptance.Distribution.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that a student begins with, built as a student does. */
final class InitTests {

    private static final Pattern COUNTS =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: 0");

    @TempDir
    private Path directory;

    @Test
    void itsTestsFailUntilTheClassesAreWritten() throws IOException {
        assumeThat(Path.of("/bin/sh")).isExecutable();
        Path project = directory.resolve("my work/cms");
        Run made = bothways("init", "cms", project.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("A project for \"A course management system", "HANDOUT.md", "./mvnw test");
        assertThat(project.resolve("HANDOUT.md")).hasSameTextualContentAs(ROOT.resolve("test-suites/cms/HANDOUT.md"));
        assertThat(project.resolve("openapi.yaml"))
                .hasSameTextualContentAs(ROOT.resolve("test-suites/cms/openapi.yaml"));

        Run begun = maven(project);
        assertThat(begun.code()).as(begun.out()).isNotZero();
        int[] counts = counts(begun);
        assertThat(counts[0]).as("tests that were run").isGreaterThan(20);
        assertThat(counts[1] + counts[2]).as("tests that fail").isGreaterThan(counts[0] / 2);

        copyReference(project.resolve("src/main/java"));
        Run finished = maven(project);
        assertThat(finished.code()).as(finished.out()).isZero();
        assertThat(counts(finished)).containsExactly(counts[0], 0, 0);
    }

    /** What is handed out is also what can be handed in. */
    @Test
    void itIsASubmissionThatEarnsNothingYet() throws IOException {
        Path project = directory.resolve("cms");
        bothways("init", "cms", project.toString());

        Run run = bothways("check", project.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("Course", "is not written yet").doesNotContain("does not compile");
    }

    /** Offline: whatever it needs and the project doesn't bring was needed to build Bothways. A repository of its own keeps ours as it is. */
    private Run maven(Path project) throws IOException {
        return Distribution.run(List.of(
                "/bin/sh",
                "-c",
                "cd \"$0\" && ./mvnw \"$@\"",
                project.toString(),
                "-B",
                "-ntp",
                "-o",
                "-Daether.offline.protocols=file",
                "-Dmaven.repo.local=" + directory.resolve("repository"),
                "-Dmaven.repo.local.tail=" + localRepository(),
                "-Dmaven.repo.local.tail.ignoreAvailability=true",
                "test"));
    }

    private static Path localRepository() {
        String own = System.getProperty("maven.repo.local");
        return own == null ? Path.of(System.getProperty("user.home"), ".m2/repository") : Path.of(own);
    }

    private static int[] counts(Run run) {
        Matcher last = COUNTS.matcher(run.out().substring(run.out().indexOf("Results:")));
        assertThat(last.find()).as(run.out()).isTrue();
        return new int[] {
            Integer.parseInt(last.group(1)), Integer.parseInt(last.group(2)), Integer.parseInt(last.group(3))
        };
    }

    private static void copyReference(Path sources) throws IOException {
        Path reference = ROOT.resolve("reference-solution/cms/src/main/java");
        try (Stream<Path> all = Files.walk(reference)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path target = sources.resolve(reference.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
