package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.ci.JunitXml;
import org.bothways.gradebook.CanvasGradebook;
import org.bothways.gradebook.Feedback;
import org.bothways.gradebook.Filled;
import org.bothways.gradebook.GradesCsv;
import org.bothways.gradebook.Grading;
import org.bothways.gradebook.MoodleWorksheet;
import org.bothways.report.Audience;
import org.bothways.report.StudentView;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bothways export}: what {@code grade} left, in the form that somebody else reads. */
@Command(
        name = "export",
        description =
                "Writes grades for Canvas, Moodle or a spreadsheet, JUnit XML, an autograder for Gradescope, or a zip for"
                        + " students.",
        mixinStandardHelpOptions = true,
        subcommands = {AutograderCommand.class, StudentZipCommand.class})
final class ExportCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "csv", description = "Grades as CSV, a row per person.", mixinStandardHelpOptions = true)
    int csv(
            @Mixin GradesOptions grades,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: DIR/grades.csv.") @Nullable Path out)
            throws IOException {
        Path file = out == null ? grades.folder().resolve("grades.csv") : out;
        Files.write(file, GradesCsv.bytes(grades.grading()));
        out().println("Grades: " + file);
        return ExitCode.DONE;
    }

    @Command(
            name = "canvas",
            description = "Fills one column of a gradebook that Canvas exported, to be imported again.",
            mixinStandardHelpOptions = true)
    int canvas(
            @Mixin GradesOptions grades,
            @Option(
                            names = "--gradebook",
                            required = true,
                            paramLabel = "FILE",
                            description = "What Canvas exported. It is not changed.")
                    Path gradebook,
            @Option(
                            names = "--column",
                            paramLabel = "NAME",
                            description = "The assignment: its title, or its number in Canvas.")
                    @Nullable String column,
            @Option(names = "--scale", description = "Bring grades to the maximum of the column.") boolean scale,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: DIR/canvas.csv.") @Nullable Path out)
            throws IOException {
        Filled filled = CanvasGradebook.fill(grades.grading(), existing(gradebook), column, scale);
        return write(filled, out == null ? grades.folder().resolve("canvas.csv") : out);
    }

    @Command(
            name = "moodle",
            description = "Fills grades and feedback into a grading worksheet of Moodle, to be uploaded again.",
            mixinStandardHelpOptions = true)
    int moodle(
            @Mixin GradesOptions grades,
            @Option(
                            names = "--worksheet",
                            required = true,
                            paramLabel = "FILE",
                            description = "What Moodle exported. It is not changed.")
                    Path worksheet,
            @Option(names = "--scale", description = "Bring grades to the maximum of the worksheet.") boolean scale,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: DIR/moodle.csv.") @Nullable Path out)
            throws IOException {
        Summary summary = grades.summary();
        Grading grading = grades.grading(summary);
        Filled filled = MoodleWorksheet.fill(
                grading, existing(worksheet), id -> Feedback.html(StudentView.of(grades.report(id), false)), scale);
        return write(filled, out == null ? grades.folder().resolve("moodle.csv") : out);
    }

    @Command(
            name = "junit-xml",
            description = "DIR/<submission>/junit.xml of each report, with what students may read.",
            mixinStandardHelpOptions = true)
    int junitXml(
            @Mixin GradesOptions grades,
            @Option(
                            names = "--audience",
                            paramLabel = "WHO",
                            defaultValue = "student",
                            description = "student, or instructor: DIR/<submission>/instructor-junit.xml, with what"
                                    + " hidden checks saw. Default: ${DEFAULT-VALUE}.")
                    Audience audience)
            throws IOException {
        Summary summary = grades.summary();
        // Names of their own: the file for students is handed out.
        String name = audience == Audience.STUDENT ? "junit.xml" : "instructor-junit.xml";
        for (SummaryRow row : summary.submissions()) {
            Files.write(
                    grades.folder().resolve(row.id()).resolve(name),
                    JunitXml.bytes(audience.view(grades.report(row.id()), null)));
        }
        out().println("JUnit XML: " + grades.folder().resolve("<submission>").resolve(name));
        return ExitCode.DONE;
    }

    private int write(Filled filled, Path file) throws IOException {
        Files.write(file, filled.content());
        filled.notes().forEach(note -> out().println(Terminal.line(note)));
        out().println("%d grades written: %s".formatted(filled.written(), file));
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("There is no file " + file);
        }
        return file;
    }
}
