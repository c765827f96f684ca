package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.bothways.diagnosis.Catalogue;
import org.bothways.gradebook.Grade;
import org.bothways.gradebook.GradescopeMetadata;
import org.bothways.gradebook.GradescopeResults;
import org.bothways.gradebook.Grading;
import org.bothways.grader.Batch;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.intake.Location;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Report;
import org.bothways.report.StudentView;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the autograder of {@code export gradescope} runs: one submission, on Gradescope's machine. */
@Command(
        name = "gradescope",
        hidden = true,
        description = "Grades one submission within Gradescope's autograder.",
        mixinStandardHelpOptions = true)
final class GradescopeCommand implements Callable<Integer> {

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(names = "--submission", required = true, paramLabel = "DIR")
    private Path submission = Path.of(".");

    @Option(names = "--metadata", required = true, paramLabel = "FILE")
    private Path metadata = Path.of(".");

    @Option(names = "--results", required = true, paramLabel = "FILE")
    private Path results = Path.of(".");

    @Option(names = "--grades", paramLabel = "FILE")
    private @Nullable Path grades;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        GradescopeMetadata known = GradescopeMetadata.read(metadata);
        AssignmentFolder folder = options.folder();
        Catalogue catalogue = AssignmentOptions.installation().catalogue(folder);
        Level level = options.level(folder, spec.commandLine().getErr());
        Candidate candidate = new Candidate(
                "submission_" + known.id().replaceAll("\\D", ""),
                new Location.OnDisk(submission.toAbsolutePath().normalize()));
        Report report = new Batch(folder, Suite.all(folder), catalogue, level, options.effort()).check(candidate);
        @Nullable OffsetDateTime due = folder.assignment().dueDate();
        Report view = StudentView.of(report, due != null && known.createdAt().isAfter(due));
        Path parent = results.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(results, GradescopeResults.bytes(view, grade(report, known)));
        PrintWriter staff = spec.commandLine().getOut();
        staff.println("Isolation level: " + report.isolation());
        if (report.outcome() == SubmissionOutcome.HARNESS_ERROR) {
            staff.println(Terminal.line(String.valueOf(report.message())));
            return ExitCode.HARNESS_FAILED;
        }
        return ExitCode.DONE;
    }

    private Grade grade(Report report, GradescopeMetadata known) throws IOException {
        return Grading.ofOne(
                SummaryRow.of(report),
                known.people(),
                GradesOptions.read(grades),
                known.createdAt().toString());
    }
}
