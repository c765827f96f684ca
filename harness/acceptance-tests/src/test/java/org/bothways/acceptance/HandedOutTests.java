package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.CMS;
import static org.bothways.acceptance.Distribution.HOME;
import static org.bothways.acceptance.Distribution.ROOT;
import static org.bothways.acceptance.Distribution.jarsIn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bothways.api.Visibility;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.judge.suite.Manifest;
import org.junit.jupiter.api.Test;

/** What leaves the instructor's hands: the public suite to students, and libraries to workers. */
final class HandedOutTests {

    @Test
    void thePublicSuiteHoldsNoHiddenClass() throws IOException {
        List<String> hidden = classesIn(CMS.resolve("hidden"));

        assertThat(hidden).hasSizeGreaterThan(5);
        assertThat(classesIn(CMS.resolve("public"))).isNotEmpty().doesNotContainAnyElementsOf(hidden);
        assertThat(sourcesIn("public")).isNotEmpty().doesNotContainAnyElementsOf(sourcesIn("hidden"));
    }

    @Test
    void thePublicSuiteNamesNoHiddenCheck() throws IOException {
        List<String> titles =
                checks(Visibility.HIDDEN).stream().map(CheckSpec::title).toList();
        List<String> visible =
                checks(Visibility.VISIBLE).stream().map(CheckSpec::title).toList();

        assertThat(titles).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(visible);
        for (Path jar : jarsIn(CMS.resolve("public"))) {
            String content = contentOf(jar);
            assertThat(titles).noneMatch(content::contains);
            assertThat(content).doesNotContain("cms/suite/hidden", "cms.suite.hidden");
        }
    }

    @Test
    void theHandoutNamesNoHiddenCheck() throws IOException {
        String handout = Files.readString(CMS.resolve("HANDOUT.md"));

        assertThat(checks(Visibility.HIDDEN))
                .noneMatch(check -> handout.contains(check.place().method()));
    }

    @Test
    void theSuiteHasWhatTheAssignmentPromises() {
        List<CheckSpec> all = Manifest.of(AssignmentFolder.open(CMS)).checks();

        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).extracting(CheckSpec::group).containsOnly("consistency", "persistence", "api", "extra");
        assertThat(all).extracting(CheckSpec::relationship).contains("assignments", "students", "instructors");
    }

    @Test
    void theWorkersClassPathHoldsNeitherSuitesNorJudge() throws IOException {
        List<String> worker = classesIn(HOME.resolve("worker"));
        worker.addAll(classesIn(CMS.resolve("libraries")));

        assertThat(worker)
                .contains(
                        "org/bothways/worker/WorkerMain.class",
                        "org/hibernate/Session.class",
                        "io/javalin/Javalin.class")
                .doesNotContainAnyElementsOf(classesIn(CMS.resolve("hidden")))
                .doesNotContainAnyElementsOf(classesIn(CMS.resolve("public")))
                .doesNotContainAnyElementsOf(classesIn(CMS.resolve("reference")))
                .noneMatch(name -> name.startsWith("org/bothways/")
                        && !name.startsWith("org/bothways/worker/")
                        && !name.startsWith("org/bothways/wire/"))
                .noneMatch(name -> name.startsWith("org/junit/"));
    }

    @Test
    void theJudgeHasNoHibernateAndNoWorker() throws IOException {
        assertThat(classesIn(HOME.resolve("lib")))
                .contains("org/bothways/cli/Main.class", "org/bothways/judge/Suite.class")
                .noneMatch(name -> name.startsWith("org/hibernate/")
                        || name.startsWith("org/h2/")
                        || name.startsWith("org/bothways/worker/")
                        || name.startsWith("cms/"));
    }

    @Test
    void theLicenceComesAlong() {
        assertThat(HOME.resolve("LICENSE")).hasSameTextualContentAs(ROOT.resolve("LICENSE"));
    }

    private static List<CheckSpec> checks(Visibility visibility) {
        return Manifest.of(AssignmentFolder.open(CMS)).checks().stream()
                .filter(check -> check.visibility() == visibility)
                .toList();
    }

    private static List<String> classesIn(Path folder) throws IOException {
        List<String> classes = new ArrayList<>();
        for (Path jar : jarsIn(folder)) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                        .forEach(classes::add);
            }
        }
        return classes;
    }

    /** {@return the names of the classes in the source folder of a suite, which students may get as well} */
    private static List<String> sourcesIn(String suite) throws IOException {
        Path sources = ROOT.resolve("test-suites/cms").resolve(suite).resolve("src/main/java");
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static String contentOf(Path jar) throws IOException {
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                content.append(entry.getName()).append('\n');
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content.toString();
    }
}
