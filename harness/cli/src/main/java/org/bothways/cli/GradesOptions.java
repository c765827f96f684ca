package org.bothways.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.gradebook.Grades;
import org.bothways.gradebook.GradesFile;
import org.bothways.gradebook.Grading;
import org.bothways.gradebook.Roster;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all exports of grades read. */
final class GradesOptions {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "reports",
            description = "What grade wrote. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("reports");

    @Option(
            names = "--grades",
            paramLabel = "FILE",
            description = "grades.yaml: late work, overrides, excused students. Default: grades are scores.")
    private @Nullable Path grades;

    Path folder() {
        return folder;
    }

    Summary summary() throws IOException {
        Path file = folder.resolve("summary.json");
        if (!Files.isRegularFile(file)) {
            throw new UsageException("%s holds no summary.json. Name the folder that grade wrote".formatted(folder));
        }
        return ReportReader.readSummary(file);
    }

    Grading grading() throws IOException {
        return grading(summary());
    }

    Grading grading(Summary summary) throws IOException {
        return Grading.of(summary, Roster.read(folder), read(grades), grades == null ? "" : grades.toString());
    }

    /** {@return what the file says, or no policy} */
    static Grades read(@Nullable Path file) throws IOException {
        if (file == null) {
            return Grades.NONE;
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException("There is no file " + file);
        }
        return GradesFile.read(file);
    }

    Report report(String id) {
        try {
            return ReportReader.read(folder.resolve(id).resolve("report.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
