package org.bothways.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.judge.CheckResult;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.suite.AssignmentFolder;

/** A folder with a program for each failure, which students run and step through. */
final class CounterexampleFolder {

    private static final String FILE = "Counterexample.java";

    /** Deep enough for any layout that people use, and no way to get lost. */
    private static final int MAX_DEPTH = 12;

    private final Path folder;
    private final AssignmentFolder assignment;
    private final Path submission;
    private int saved;

    CounterexampleFolder(Path folder, AssignmentFolder assignment, Path submission) {
        this.folder = folder;
        this.assignment = assignment;
        this.submission = submission;
    }

    /**
     * Writes {@code <check id>/Counterexample.java} for each failure that has one, and deletes those of checks that have none any more.
     */
    void save(SuiteRun.Sheet sheet) throws IOException {
        String header = header();
        for (CheckResult result : sheet.results()) {
            Path file = folder.resolve(result.check().id()).resolve(FILE);
            String program = result.verdict() instanceof Failed failed ? failed.finding().program() : null;
            if (program == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.write(file, (header + program).getBytes(StandardCharsets.UTF_8));
                saved++;
            }
        }
    }

    /** {@return what to tell the student, on one line} */
    String line() {
        return saved == 0
                ? "There are no counterexamples to save."
                : "Saved %d counterexample%s: %s. The first lines of each say how to run it."
                        .formatted(saved, saved == 1 ? "" : "s", folder.resolve("<check>").resolve(FILE));
    }

    private String header() throws IOException {
        String libraries = slashed(Places.home().resolve("worker")) + "/*" + File.pathSeparator
                + slashed(assignment.path().resolve("libraries")) + "/*";
        return """
                // To run it against your classes as they are now, in the folder of this file:
                //   javac -encoding UTF-8 -proc:none -d classes -cp "%1$s" -sourcepath "%2$s" %3$s
                //   java -cp "classes%4$s%1$s" Counterexample
                //
                """.formatted(libraries, sources(), FILE, File.pathSeparator);
    }

    /** {@return the folder that the packages are in} In an archive nobody can say. */
    private String sources() throws IOException {
        Path packageFolder = Path.of(assignment.assignment().packageName().replace('.', '/'));
        if (!Files.isDirectory(submission)) {
            return "FOLDER-OF-YOUR-PACKAGES";
        }
        try (Stream<Path> all = Files.find(
                submission.toAbsolutePath().normalize(),
                MAX_DEPTH,
                (path, attributes) -> attributes.isDirectory() && path.endsWith(packageFolder) && holdsJava(path))) {
            Optional<Path> found = all.sorted().findFirst();
            Path root = found.orElse(submission.toAbsolutePath().normalize());
            for (int i = 0; found.isPresent() && i < packageFolder.getNameCount(); i++) {
                root = root.getParent();
            }
            return slashed(root);
        }
    }

    private static boolean holdsJava(Path folder) {
        boolean isTest = folder.toString().replace('\\', '/').contains("/src/test/");
        String[] names = folder.toFile().list((directory, name) -> name.endsWith(".java"));
        return !isTest && names != null && names.length > 0;
    }

    /** A backslash before a u would be an escape, in a comment too. */
    private static String slashed(Path path) {
        return Terminal.line(path.toAbsolutePath().normalize().toString().replace('\\', '/'));
    }
}
