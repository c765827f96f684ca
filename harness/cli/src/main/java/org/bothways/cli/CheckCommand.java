package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.bothways.diagnosis.Catalogue;
import org.bothways.grader.Batch;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.judge.CheckResult;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
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

    /** Empties a terminal's window, and what was scrolled out of it. */
    private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";

    private static final double NANOS = 1e9;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The submission: a folder or an archive. Default: this folder.")
    private Path path = Path.of(".");

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(
            names = "--watch",
            description =
                    "Check again after every change of a source, until Ctrl-C. What was started for the first time stays warm"
                            + " for the next.")
    private boolean watch;

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
        Candidate candidate = candidate(folder);
        // Students run their own code, which they need not be warned of.
        Level level = options.level(folder, err, why -> {});
        Batch batch = new Batch(folder, Suite.visible(folder), catalogue, level, options.effort());
        return watch ? watch(batch, folder) : show(folder, candidate, batch::check);
    }

    private Candidate candidate(AssignmentFolder folder) {
        List<Candidate> candidates = options.find(List.of(path), folder);
        if (candidates.size() != 1) {
            throw new UsageException("%s holds %d submissions; check looks at one. Name its folder, or use grade"
                    .formatted(path, candidates.size()));
        }
        if (watch && !Files.isDirectory(path)) {
            throw new UsageException("%s is no folder; --watch looks at one".formatted(path));
        }
        return candidates.get(0);
    }

    /** One of the ways to come to a report. */
    private interface Checker {
        Report check(Candidate candidate, BiConsumer<CompiledSubmission, SuiteRun.Sheet> runs);
    }

    private int show(AssignmentFolder folder, Candidate candidate, Checker checker) throws IOException {
        List<CounterexampleFolder.Run> runs = new ArrayList<>();
        Report report =
                checker.check(candidate, (compiled, sheet) -> runs.add(new CounterexampleFolder.Run(compiled, sheet)));
        PrintWriter out = spec.commandLine().getOut();
        if (watch) {
            clear(out);
        }
        out.print(new CheckPage(ansi(), all).render(report));
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

    private int watch(Batch batch, AssignmentFolder folder) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (SourceWatch sources = SourceWatch.of(path);
                Batch.Session session = batch.open()) {
            while (true) {
                clear(out);
                long start = System.nanoTime();
                try {
                    show(
                            folder,
                            candidate(folder),
                            (candidate, runs) -> session.check(candidate, results -> showFirst(results, start), runs));
                } catch (UsageException e) {
                    // Half of a move, or of a checkout: the next change will show.
                    out.println(Terminal.line(String.valueOf(e.getMessage())));
                }
                out.printf(
                        Locale.ROOT,
                        "Checked in %.1f s. Waiting for changes in %s; Ctrl-C ends.%n",
                        (System.nanoTime() - start) / NANOS,
                        path);
                out.flush();
                sources.awaitChange();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private static void clear(PrintWriter out) {
        if (Terminal.hasColours()) {
            out.print(CLEAR);
        }
    }

    /** Whoever mends one thing sees at once whether it is mended. */
    private void showFirst(List<CheckResult> results, long start) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(new CheckPage(ansi(), all).renderFirst(results));
        out.printf(Locale.ROOT, "After %.1f s. Checking all the rest…%n%n", (System.nanoTime() - start) / NANOS);
        out.flush();
    }

    private static Ansi ansi() {
        return Terminal.hasColours() ? Ansi.ON : Ansi.OFF;
    }
}
