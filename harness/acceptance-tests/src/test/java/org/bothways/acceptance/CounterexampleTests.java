package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.CMS;
import static org.bothways.acceptance.Distribution.HOME;
import static org.bothways.acceptance.Distribution.SAMPLES;
import static org.bothways.acceptance.Distribution.bothways;
import static org.bothways.acceptance.Distribution.foldersIn;
import static org.bothways.acceptance.Distribution.jarsIn;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.bothways.acceptance.Distribution.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code check --save-counterexamples}: what is saved compiles and shows the failure. */
final class CounterexampleTests {

    private static final String FILE = "Counterexample.java";

    @TempDir
    private Path directory;

    /** {@return every sample that is a mistake} Each takes a run of its own, so they are tried by {@code -Dcounterexamples=all} alone. */
    static List<String> mistakes() throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (String sample : foldersIn(SAMPLES)) {
            Recorded recorded = Recorded.of(SAMPLES.resolve(sample).resolve("expected.json"));
            if (recorded.kind().equals("mistake")) {
                mistakes.add(sample);
            }
        }
        return mistakes;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @EnabledIfSystemProperty(named = "counterexamples", matches = "all")
    void everyFailureOfAMistakeIsAProgramThatCompiles(String sample) throws IOException {
        assertEveryFailureIsAProgramThatCompiles(check(sample));
    }

    private void assertEveryFailureIsAProgramThatCompiles(Run check) throws IOException {
        long failures =
                check.out().lines().filter(line -> line.startsWith("✗ ")).count();
        assertThat(saved()).as(check.out()).hasSize((int) failures);
        assertThat(compile(saved())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neither           | consistency.students.addStudentShowsAtBothEnds | expected [course], was []",
                "crossed-mapped-by | persistence.students.addStudentIsStored        | expected [course], was []",
                "set-null-npe      | consistency.assignments.setCourseNullShowsAtBothEnds"
                        + " | expected to end well, was NullPointerException",
                "no-validation     | api.courseNeedsCode                            | expected 400, was 201 {",
            })
    void everyFailureIsAProgramThatPrintsWhatComesOut(String sample, String check, String line) throws IOException {
        assertEveryFailureIsAProgramThatCompiles(check(sample));

        Run run = runAsItSays(directory.resolve(check).resolve(FILE));

        assertThat(run.out()).as(run.err()).startsWith(line).hasLineCount(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void whatIsSavedAndShownIsTheSame() throws IOException {
        Run run = check("one-sided-helper");

        assertThat(run.out().lines().toList())
                .containsSequence(
                        "    var course = new Course(\"CS 1998\", \"Backend Development\");",
                        "    var user = new User(\"Ann\", \"ann1\");",
                        "    user.enroll(course);",
                        "    course.getStudents();  // → [] instead of [user]")
                .endsWith("Saved %d counterexamples: %s. The first lines of each say how to run it."
                        .formatted(saved().size(), directory.resolve("<check>").resolve(FILE)));
        Path program = directory.resolve("consistency.students.enrollShowsAtBothEnds/" + FILE);
        assertThat(program)
                .content()
                .contains(
                        "        user.enroll(course);\n",
                        "var value = course.getStudents();  // → [] instead of [user]\n");
    }

    @Test
    void whatIsRightAgainIsGone() throws IOException {
        Path stale = directory.resolve("api.starts").resolve(FILE);
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "// from before");

        Run run = check("back-populates");

        assertThat(run.out()).endsWith("There are no counterexamples to save.\n");
        assertThat(saved()).isEmpty();
    }

    private Run check(String sample) throws IOException {
        Run run = bothways(
                "check", SAMPLES.resolve(sample).toString(), "--all", "--save-counterexamples", directory.toString());
        assertThat(run.code()).as(run.err()).isLessThan(2);
        return run;
    }

    private List<Path> saved() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.endsWith(FILE)).sorted().toList();
        }
    }

    /** {@return what the compiler has to say, against the submission's classes and what submissions compile with} */
    private String compile(List<Path> programs) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = Stream.concat(
                        Stream.of(directory.resolve("classes")), jarsIn(CMS.resolve("libraries")).stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            for (Path program : programs) {
                Path out = Files.createDirectories(program.resolveSibling("out"));
                List<String> options = List.of(
                        "-d", out.toString(), "-cp", classPath, "--release", "17", "-proc:none", "-encoding", "UTF-8");
                compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(program))
                        .call();
            }
        }
        return said.toString();
    }

    /** Runs a program the way that its second line says. */
    private static Run runAsItSays(Path program) throws IOException {
        String line = Files.readAllLines(program).get(1);
        assertThat(line)
                .startsWith("//   java ")
                .contains(HOME.resolve("worker").toString());
        List<String> command = new ArrayList<>();
        for (String part : line.substring("//   ".length()).split(" (?=\"|-)")) {
            command.add(part.replace("\"", ""));
        }
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return Distribution.run(command);
    }
}
