package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.HOME;
import static org.bothways.acceptance.Distribution.ROOT;
import static org.bothways.acceptance.Distribution.bothways;
import static org.bothways.acceptance.Distribution.foldersIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bothways.acceptance.Distribution.Run;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second assignment: tiny, without an API, and the proof that nothing in the harness knows the first one. */
final class LibraryTests {

    private static final Path SAMPLES = ROOT.resolve("submissions/library");

    @TempDir
    private Path directory;

    @Test
    void itsSuitesMeetEveryBar() throws IOException {
        Run run = bothways("verify", "--assignment", "library", "--out", directory.toString(), "--repeats", "2");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches("\\s*(met|missed|skipped)\\s.*")))
                .hasSize(11)
                .allMatch(line -> line.strip().startsWith("met"));
    }

    /** Of a folder that holds both assignments' samples its own are taken. */
    @Test
    void anOwnCopyOfNothingButTextGradesAsItDoes() throws IOException {
        Run run = bothways("grade", "submissions", "--assignment", sources(), "--out", directory.toString());

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        for (String sample : foldersIn(SAMPLES)) {
            Report report = ReportReader.read(directory.resolve(sample).resolve("report.json"));
            assertThat(Recorded.Result.of(report))
                    .as(sample)
                    .isEqualTo(Recorded.of(SAMPLES.resolve(sample).resolve("expected.json"))
                            .result());
        }
        assertThat(directory.resolve("back-populates")).doesNotExist();
    }

    @Test
    void aDiagnosisHasTheAssignmentsOwnWords() throws IOException {
        Run run = bothways("check", SAMPLES.resolve("plain-setter").toString(), "--assignment", "library");

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("The setter only sets", "Putting a book on a shelf is one act");
    }

    @Test
    void thereIsNoApiToServe() throws IOException {
        assertThat(bothways("serve-reference", "library"))
                .isEqualTo(
                        new Run(2, "", "bothways: Assignment library has no HTTP API, so there is nothing to serve\n"));
    }

    /** The way of docs/suite-authors.md. */
    private String sources() throws IOException {
        Path own = directory.resolve("my library");
        copy(ROOT.resolve("test-suites/library"), own);
        copy(ROOT.resolve("reference-solution/library/src"), own.resolve("reference"));
        assertThat(HOME.resolve("assignments/library/libraries")).doesNotExist();
        return own.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>)
                    all.filter(file -> !from.relativize(file).toString().contains("target"))::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }
}
