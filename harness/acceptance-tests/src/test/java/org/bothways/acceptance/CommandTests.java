package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.bothways.acceptance.Distribution.CMS;
import static org.bothways.acceptance.Distribution.HOME;
import static org.bothways.acceptance.Distribution.bothways;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bothways.acceptance.Distribution.Run;
import org.bothways.api.Visibility;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.judge.suite.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other commands, and commands that can't be carried out. */
final class CommandTests {

    private static final String SAMPLES = "submissions/cms/";

    @Test
    void theLauncherStartsTheReleasedFolder() throws IOException {
        assumeThat(Path.of("/bin/sh")).isExecutable();

        Run run = Distribution.run(List.of("/bin/sh", HOME.resolve("bothways").toString(), "--version"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("bothways 0.1.0").contains("Java ");
        assertThat(run.code()).isZero();
    }

    @Test
    void anUnknownAssignmentIsWrongUsage() throws IOException {
        assertThat(bothways("grade", "submissions", "--assignment", "cmss")).isEqualTo(new Run(2, "", """
                        bothways: There is no assignment called cmss, and no folder of that name. Shipped assignments: cms, library
                        """));
    }

    @Test
    void aMissingPathIsWrongUsage() throws IOException {
        Path missing = Distribution.ROOT.resolve("submissions/nobody");

        assertThat(bothways("grade", "submissions/nobody")).isEqualTo(new Run(2, "", """
                        bothways: There is nothing at %s. Check the path for typing mistakes.
                        """.formatted(missing)));
    }

    @Test
    void whoStartsItWithoutItsLauncherFindsItBesideItsJars() throws IOException {
        Run run = Distribution.java(List.of(), "check", SAMPLES + "nobody");

        assertThat(run.err()).startsWith("bothways: There is nothing at ");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aCorrectSampleIsClean() throws IOException {
        Run run = bothways("check", SAMPLES + "back-populates");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("✓").doesNotContain("✗", "expected", "\u001B");
        assertThat(run.err()).isIn("", "Preparing worker JVMs for this JDK (once)…\n");
    }

    @Test
    void aMistakeIsExplainedByVisibleChecksAlone() throws IOException {
        Run run = bothways("check", SAMPLES + "neither", "--all");

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "✗ addStudent shows at both ends",
                        "    course.addStudent(user);",
                        "  see       cms/",
                        "Hidden checks look at the same rules with other data.");
        assertNothingHidden(run.out());
    }

    /** What students get has no hidden suites; and a cache that can't be written costs time alone. */
    @Test
    void whatStudentsGetIsEnoughForACheck(@TempDir Path directory) throws IOException {
        Path handedOut = directory.resolve("cms");
        for (String part : List.of("assignment.yaml", "openapi.yaml", "reference", "libraries", "public")) {
            copy(CMS.resolve(part), handedOut.resolve(part));
        }
        Path noFolder = Files.createFile(directory.resolve("file"));
        List<String> properties = List.of("-Dbothways.home=" + HOME, "-Dbothways.cache=" + noFolder.resolve("cache"));

        Run run = Distribution.java(
                properties, "check", SAMPLES + "one-sided-helper", "--assignment", handedOut.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("✗ enroll shows at both ends");
        assertThat(run.err())
                .startsWith("Preparing worker JVMs for this JDK (once)…\nWorkers will start more slowly: ")
                .doesNotContain("\tat ");
    }

    @Test
    void theDoctorFindsEverythingWell() throws IOException {
        Run run = bothways("doctor");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines())
                .allMatch(line ->
                        line.startsWith("ok   ") || line.matches("-    level (sandbox|container) +not to be had: .+"));
        assertThat(run.out())
                .contains(
                        "level classloader", "level process", "level sandbox", "auto", "assignments", "cache", "Java");
    }

    private static void assertNothingHidden(String out) {
        List<CheckSpec> all = Manifest.of(AssignmentFolder.open(CMS)).checks();
        Set<String> visible = all.stream()
                .filter(check -> check.visibility() == Visibility.VISIBLE)
                .map(CheckSpec::title)
                .collect(Collectors.toSet());
        assertThat(all.stream().filter(check -> check.visibility() != Visibility.VISIBLE))
                .isNotEmpty()
                .noneMatch(check -> out.contains(check.id())
                        || (!visible.contains(check.title())
                                && out.lines().anyMatch(line -> line.contains("✗ " + check.title()))));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(each)) {
                    Files.copy(each, target);
                }
            }
        }
    }

    @Test
    void theReferenceIsServedToAnyClient() throws Exception {
        Process serving = Distribution.start("serve-reference", "cms", "--port", "0");
        try (BufferedReader out = serving.inputReader(StandardCharsets.UTF_8)) {
            String says = out.readLine();
            assertThat(says)
                    .matches(
                            "The reference of assignment cms answers at http://127\\.0\\.0\\.1:\\d+/ until Ctrl-C\\. Try:");
            String curl = out.readLine();
            assertThat(curl).matches("  curl http://127\\.0\\.0\\.1:\\d+/api/courses/");

            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(curl.replace("  curl ", "")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"courses\":[]}");
        } finally {
            serving.destroy();
            assertThat(serving.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
