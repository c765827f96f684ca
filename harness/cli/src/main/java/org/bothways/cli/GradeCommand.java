package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bothways.diagnosis.Catalogue;
import org.bothways.gradebook.Roster;
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

    private static final int MOST_NAMED = 10;

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
            names = "--resume",
            description =
                    "Keep each report in DIR that would come out the same, and grade the rest: after a run that was broken"
                            + " off, or when some have handed in again.")
    private boolean resume;

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "Grade these alone, and keep what the run in DIR says of the others. May be repeated.")
    private List<String> only = List.of();

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
        if (resume && !only.isEmpty()) {
            throw new UsageException(
                    "--only grades what it names in any case, and --resume what has changed: use one of them");
        }
        AssignmentFolder folder = options.folder();
        Catalogue catalogue = AssignmentOptions.installation().catalogue(folder);
        Suite suite = Suite.all(folder);
        List<Candidate> found = options.find(paths, folder);
        List<Candidate> candidates = only.isEmpty() ? found : named(found);
        if (Rosters.isKnown(found)) {
            Rosters.requireOnePlatform(found);
        }
        Level level = options.level(folder, err);
        Map<String, OffsetDateTime> times = submitted == null ? Map.of() : times(submitted);
        Summary summary;
        int kept;
        try (Progress progress = Progress.of(candidates.size(), err)) {
            Batch batch = new Batch(folder, suite, catalogue, level, options.effort())
                    .submittedAt(times)
                    .ofEdition(AssignmentOptions.installation().edition(folder));
            batch = reuseWorkers ? batch.sharingWorkers() : batch;
            summary = scoped(batch).grade(candidates, jobs, out, progress);
            kept = progress.kept();
        }
        if (Rosters.isKnown(found)) {
            Roster roster = Rosters.of(found);
            (only.isEmpty() ? roster : roster.completedBy(Roster.read(out))).write(out);
        }
        console.print(SummaryTable.render(summary));
        if (resume) {
            console.println("%d graded, %d kept as they were".formatted(candidates.size() - kept, kept));
        }
        console.println("Reports: " + out.resolve("index.html") + ", " + out.resolve("gradebook.csv")
                + " and, for students, " + out.resolve("<submission>").resolve("report.html"));
        return summary.counts().harnessError() > 0 ? ExitCode.HARNESS_FAILED : ExitCode.DONE;
    }

    private Batch scoped(Batch batch) {
        if (resume) {
            return batch.resuming();
        }
        return only.isEmpty() ? batch : batch.amending();
    }

    private List<Candidate> named(List<Candidate> found) {
        Set<String> missing = new TreeSet<>(only);
        found.forEach(candidate -> missing.remove(candidate.id()));
        if (!missing.isEmpty()) {
            throw new UsageException("There is no submission called %s; there are %s"
                    .formatted(
                            String.join(", ", missing),
                            found.stream().map(Candidate::id).limit(MOST_NAMED).collect(Collectors.joining(", "))
                                    + (found.size() > MOST_NAMED
                                            ? " and %d more".formatted(found.size() - MOST_NAMED)
                                            : "")));
        }
        return found.stream().filter(candidate -> only.contains(candidate.id())).toList();
    }

    private static Map<String, OffsetDateTime> times(Path file) {
        try {
            return SubmissionTimes.read(file);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
