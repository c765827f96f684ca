package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bothways.ci.Annotations;
import org.bothways.ci.SourcePaths;
import org.bothways.diagnosis.Catalogue;
import org.bothways.grader.Batch;
import org.bothways.intake.Candidate;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Report;
import org.bothways.report.StudentView;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways ci}: a pipeline's run over one submission. Whatever it leaves, students may read. */
@Command(
        name = "ci",
        description =
                "Grades one submission for a pipeline: annotations, job summary, SARIF, JUnit XML, badge, exit code.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "On GitHub it also writes annotations, the job summary and the outputs outcome, score, max-score and"
                    + " passed.",
            "Exit codes: 0 the bar is reached, 1 it is not, 2 wrong usage, 3 Bothways itself failed."
        })
final class CiCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The submission: a folder or an archive. Default: this folder.")
    private Path path = Path.of(".");

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(
            names = "--min-score",
            paramLabel = "N",
            defaultValue = "100%",
            description = "The bar, in points or as a share, such as 80%%. Default: 100%%.")
    private String minScore = "100%";

    @Option(
            names = "--all",
            description = "Run the hidden checks too, if the assignment has them. Details of them are shown nowhere.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "bothways-ci",
            description = "Where report.json, junit.xml, bothways.sarif, badge.json and summary.md go."
                    + " Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("bothways-ci");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        MinScore bar = MinScore.of(minScore);
        AssignmentFolder folder = options.folder();
        Report report = studentView(grade(folder), folder);
        bar.requireReachable(report);
        boolean reached = bar.isReachedBy(report);
        Path root = Path.of(environment("GITHUB_WORKSPACE", "."));
        SourcePaths paths = RepositoryFiles.below(path, root);
        new PipelineFiles(out, paths, Main.Version.number()).write(report);
        print(report, paths);
        String summary = environment("GITHUB_STEP_SUMMARY", "");
        if (!summary.isEmpty()) {
            PipelineFiles.addSummary(report, Path.of(summary));
        }
        String outputs = environment("GITHUB_OUTPUT", "");
        if (!outputs.isEmpty()) {
            PipelineFiles.addOutputs(report, reached, Path.of(outputs));
        }
        if (report.outcome() == SubmissionOutcome.HARNESS_ERROR) {
            return ExitCode.HARNESS_FAILED;
        }
        spec.commandLine().getOut().println("The bar of %s is %s.".formatted(bar, reached ? "reached" : "not reached"));
        return reached ? ExitCode.DONE : ExitCode.BELOW_BAR;
    }

    private Report grade(AssignmentFolder folder) {
        Catalogue catalogue = AssignmentOptions.installation().catalogue(folder);
        List<Candidate> candidates = options.find(List.of(path), folder);
        if (candidates.size() != 1) {
            throw new UsageException("%s holds %d submissions; ci looks at one. Name its folder, or use grade"
                    .formatted(path, candidates.size()));
        }
        Suite suite = all ? Suite.all(folder) : Suite.visible(folder);
        PrintWriter err = spec.commandLine().getErr();
        return new Batch(folder, suite, catalogue, options.level(folder, err), options.effort())
                .check(candidates.get(0));
    }

    private static Report studentView(Report report, AssignmentFolder folder) {
        @Nullable OffsetDateTime due = folder.assignment().dueDate();
        return StudentView.of(
                report, due != null && OffsetDateTime.now(Clock.systemUTC()).isAfter(due));
    }

    /** On GitHub, what is printed could be a command. While the page is shown, only a word that nobody can guess is one. */
    private void print(Report report, SourcePaths paths) {
        PrintWriter console = spec.commandLine().getOut();
        String page = new CheckPage(Ansi.OFF, false).render(report);
        if (!environment("GITHUB_ACTIONS", "").equals("true")) {
            console.print(page);
            return;
        }
        String token = UUID.randomUUID().toString();
        console.println("::stop-commands::" + token);
        console.print(page);
        console.println("::" + token + "::");
        Annotations.of(report, paths).forEach(console::println);
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
