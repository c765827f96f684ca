package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bothways.diagnosis.Catalogue;
import org.bothways.grader.Batch;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways check}: a student's run over their own work. */
@Command(
        name = "check",
        description = "Runs the public checks on one submission and explains what fails.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The submission: a folder or an archive. Default: this folder.")
    private Path path = Path.of(".");

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(names = "--all", description = "Explain every failed check, not only the first ones.")
    private boolean all;

    @Option(
            names = "--save-counterexamples",
            paramLabel = "FOLDER",
            description = "Write each failure as a program, FOLDER/<check>/Counterexample.java.")
    private @Nullable Path counterexamples;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        AssignmentFolder folder = options.folder();
        Catalogue catalogue = AssignmentOptions.installation().catalogue(folder);
        List<Candidate> candidates = options.find(List.of(path), folder);
        if (candidates.size() != 1) {
            throw new UsageException("%s holds %d submissions; check looks at one. Name its folder, or use grade"
                    .formatted(path, candidates.size()));
        }
        List<CounterexampleFolder.Run> runs = new ArrayList<>();
        // Students run their own code, which they need not be warned of.
        Level level = options.level(folder, err, why -> {});
        Report report = new Batch(folder, Suite.visible(folder), catalogue, level, options.effort())
                .check(candidates.get(0), (compiled, sheet) -> runs.add(new CounterexampleFolder.Run(compiled, sheet)));
        Ansi ansi = Terminal.hasColours() ? Ansi.ON : Ansi.OFF;
        PrintWriter out = spec.commandLine().getOut();
        out.print(new CheckPage(ansi, all).render(report));
        if (counterexamples != null) {
            CounterexampleFolder saved = new CounterexampleFolder(counterexamples, folder);
            for (CounterexampleFolder.Run run : runs) {
                saved.save(run);
            }
            out.println(saved.line());
        }
        if (report.outcome() == SubmissionOutcome.HARNESS_ERROR) {
            return ExitCode.HARNESS_FAILED;
        }
        boolean clean = report.score() != null && report.score().compareTo(report.maxScore()) == 0;
        return clean ? ExitCode.DONE : ExitCode.BELOW_BAR;
    }
}
