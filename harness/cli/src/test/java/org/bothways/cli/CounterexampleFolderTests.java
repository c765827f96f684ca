package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bothways.api.Visibility;
import org.bothways.cli.CounterexampleFolder.Run;
import org.bothways.judge.Cause;
import org.bothways.judge.CheckResult;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.Verdict;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.sandbox.Console;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CounterexampleFolderTests {

    @TempDir
    private Path directory;

    private CounterexampleFolder folder;

    @BeforeEach
    void install() {
        System.setProperty("bothways.home", directory.resolve("home").toString());
        Assignment assignment = new Assignment(
                "lab",
                "A lab",
                "lab",
                null,
                List.of(new Assignment.Group("box", "A box", BigDecimal.ONE, false)),
                List.of(),
                List.of(),
                null,
                Assignment.Limits.DEFAULT);
        folder = new CounterexampleFolder(
                directory.resolve("out"),
                new AssignmentFolder(directory.resolve("lab"), assignment, List.of(), List.of(), List.of(), List.of()));
    }

    @AfterEach
    void uninstall() {
        System.clearProperty("bothways.home");
    }

    @Test
    void aProgramSaysHowToRunItAndHasItsClassesBesideIt() throws IOException {
        folder.save(run(failed("class Counterexample {}\n")));

        String classPath = "%1$s/out/classes%2$s%1$s/home/worker/*%2$s%1$s/lab/libraries/*"
                .formatted(directory, File.pathSeparator);
        assertThat(directory.resolve("out/box.keeps/Counterexample.java"))
                .content()
                .isEqualTo("""
                        // To run it on a JDK, with your classes as they were (check again after a change):
                        //   java -Dfile.encoding=UTF-8 -cp "%s" "%s/out/box.keeps/Counterexample.java"
                        //
                        class Counterexample {}
                        """.formatted(classPath, directory));
        assertThat(directory.resolve("out/classes/lab/Box.class")).hasContent("bytes");
        assertThat(folder.line())
                .isEqualTo("Saved 1 counterexample: %s. The first lines of each say how to run it."
                        .formatted(directory.resolve("out/<check>/Counterexample.java")));
    }

    @Test
    void whereNothingFailsNothingIsSavedAndWhatWasIsGone() throws IOException {
        Path before = directory.resolve("out/box.keeps/Counterexample.java");
        Files.createDirectories(before.getParent());
        Files.writeString(before, "old");

        folder.save(run(new Passed()));

        assertThat(before).doesNotExist();
        assertThat(directory.resolve("out/classes")).doesNotExist();
        assertThat(folder.line()).isEqualTo("There are no counterexamples to save.");
    }

    @Test
    void whatNobodyMayHaveIsNotSaved() throws IOException {
        folder.save(run(failed(null)));

        assertThat(directory.resolve("out")).doesNotExist();
    }

    private static Verdict failed(@org.jspecify.annotations.Nullable String program) {
        return new Failed(Cause.ASSERTION, new Finding("No", null, null, List.of("x();"), null, program));
    }

    private static Run run(Verdict verdict) {
        CheckSpec check = new CheckSpec(
                "box.keeps",
                "A box keeps",
                "box",
                null,
                Visibility.VISIBLE,
                BigDecimal.ONE,
                List.of(),
                new CheckSpec.Place("lab.Checks", "keeps"));
        return new Run(
                new CompiledSubmission(
                        Map.of("lab.Box", "bytes".getBytes(StandardCharsets.UTF_8)), Screening.of(Map.of()), Map.of()),
                new SuiteRun.Sheet(List.of(new CheckResult(check, verdict)), Console.EMPTY));
    }
}
