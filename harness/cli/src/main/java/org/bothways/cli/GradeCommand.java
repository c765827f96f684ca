package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bothways.diagnosis.Catalogue;
import org.bothways.grader.Batch;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.SubmissionTimes;
import org.bothways.report.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways grade}: an instructor's run over many submissions. */
@Command(
        name = "grade",
        description = "Grades submissions and leaves a report on each, a summary and a gradebook.",
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A submission (folder or archive), or a folder or archive of many.")
    private List<Path> paths = List.of();

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where reports go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("reports");

    @Option(names = "--jobs", paramLabel = "N", description = "How many at a time. Default: one per processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--reuse-workers",
            description = "Let a worker serve one submission after another, each in a class loader of its own: faster,"
                    + " for submissions that you trust.")
    private boolean reuseWorkers;

    @Option(
            names = "--submitted",
            paramLabel = "FILE",
            description =
                    "When submissions were handed in: a CSV file with the columns submission and submitted, as in"
                            + " ann,2026-12-03T18:20:05-05:00. Checks that wait for the due date are shown to whoever was later.")
    private @Nullable Path submitted;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter console = spec.commandLine().getOut();
        if (jobs < 1 || jobs > 256) {
            throw new UsageException("--jobs is %d; it must be between 1 and 256".formatted(jobs));
        }
        AssignmentFolder folder = options.folder();
        Catalogue catalogue = AssignmentOptions.installation().catalogue(folder);
        Suite suite = Suite.all(folder);
        List<Candidate> candidates = options.find(paths, folder);
        if (Rosters.isKnown(candidates)) {
            Rosters.requireOnePlatform(candidates);
        }
        Level level = options.level(folder, err);
        Map<String, OffsetDateTime> times = submitted == null ? Map.of() : times(submitted);
        Summary summary;
        try (Progress progress = Progress.of(candidates.size(), err)) {
            Batch batch = new Batch(folder, suite, catalogue, level, options.effort()).submittedAt(times);
            summary = (reuseWorkers ? batch.sharingWorkers() : batch).grade(candidates, jobs, out, progress);
        }
        if (Rosters.isKnown(candidates)) {
            Rosters.of(candidates).write(out);
        }
        console.print(SummaryTable.render(summary));
        console.println("Reports: " + out.resolve("index.html") + ", " + out.resolve("gradebook.csv")
                + " and, for students, " + out.resolve("<submission>").resolve("report.html"));
        return summary.counts().harnessError() > 0 ? ExitCode.HARNESS_FAILED : ExitCode.DONE;
    }

    private static Map<String, OffsetDateTime> times(Path file) {
        try {
            return SubmissionTimes.read(file);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
