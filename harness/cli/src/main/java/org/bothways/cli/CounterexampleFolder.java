package org.bothways.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bothways.judge.CheckResult;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.suite.AssignmentFolder;

/** A folder with a program for each failure, which students run and step through, and the classes that they handed in. */
final class CounterexampleFolder {

    private static final String FILE = "Counterexample.java";
    private static final String CLASSES = "classes";

    private final Path folder;
    private final AssignmentFolder assignment;
    private int saved;

    CounterexampleFolder(Path folder, AssignmentFolder assignment) {
        this.folder = folder.toAbsolutePath().normalize();
        this.assignment = assignment;
    }

    /** What was run, and what came of it. */
    record Run(CompiledSubmission submission, SuiteRun.Sheet sheet) {}

    /**
     * Writes {@code <check id>/Counterexample.java} for each failure that has one, and deletes those of checks that have none any more.
     */
    void save(Run run) throws IOException {
        for (CheckResult result : run.sheet().results()) {
            Path file = folder.resolve(result.check().id()).resolve(FILE);
            String program =
                    result.verdict() instanceof Failed failed ? failed.finding().program() : null;
            if (program == null) {
                Files.deleteIfExists(file);
            } else {
                write(file, (header(file) + program).getBytes(StandardCharsets.UTF_8));
                saved++;
            }
        }
        if (saved > 0) {
            for (Map.Entry<String, byte[]> each : run.submission().classes().entrySet()) {
                write(folder.resolve(CLASSES).resolve(each.getKey().replace('.', '/') + ".class"), each.getValue());
            }
        }
    }

    /** {@return what to tell the student, on one line} */
    String line() {
        return saved == 0
                ? "There are no counterexamples to save."
                : "Saved %d counterexample%s: %s. The first lines of each say how to run it."
                        .formatted(
                                saved,
                                saved == 1 ? "" : "s",
                                folder.resolve("<check>").resolve(FILE));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private String header(Path file) {
        String classPath = String.join(
                File.pathSeparator,
                slashed(folder.resolve(CLASSES)),
                slashed(Places.home().resolve("worker")) + "/*",
                slashed(assignment.path().resolve("libraries")) + "/*");
        return """
                // To run it on a JDK, with your classes as they were (check again after a change):
                //   java -Dfile.encoding=UTF-8 -cp "%s" "%s"
                //
                """.formatted(classPath, slashed(file));
    }

    /** A backslash before a u would be an escape, in a comment too. */
    private static String slashed(Path path) {
        return Terminal.line(path.toAbsolutePath().normalize().toString().replace('\\', '/'));
    }
}
