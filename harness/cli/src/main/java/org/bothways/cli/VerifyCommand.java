package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bothways.intake.Candidate;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Verification;
import org.bothways.verify.FairnessPage;
import org.bothways.verify.Verifier;
import org.bothways.verify.VerifyPlan;
import org.bothways.verify.VerifyPlan.Parts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bothways verify}: grades an assignment's suites themselves. */
@Command(
        name = "verify",
        description =
                "Grades an assignment's suites themselves: by the reference, by samples of which it is recorded what they"
                        + " deserve, by students' mistakes put into the reference, and by mutants of its class files.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description =
                    "Submissions with an expected.json each. Default: the assignment's own, verify/samples; and of a shipped one those in submissions/<assignment>, if it is there.")
    private @Nullable Path samples;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Only the samples, or only the mutants: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = PartNames.class)
    private @Nullable String only;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many reports to make of the reference and of each sample; they must agree."
                    + " Default: ${DEFAULT-VALUE}.")
    private int repeats = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "reports/verification",
            description = "Where verify.json, reports and generated submissions go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("reports/verification");

    @Option(
            names = "--fairness",
            paramLabel = "FILE",
            description = "A Markdown page whose generated part, between two comments, is written anew.")
    private @Nullable Path fairness;

    @Option(names = "--jobs", paramLabel = "N", description = "How many at a time. Default: one per processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code --only} takes. */
    static final class PartNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return List.of("samples", "mutants").iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter console = spec.commandLine().getOut();
        requireBetween("--jobs", jobs, 256);
        requireBetween("--repeats", repeats, 100);
        Parts parts = parts();
        AssignmentFolder folder = options.folder();
        List<Candidate> candidates = parts == Parts.MUTANTS ? List.of() : samples(folder);
        VerifyPlan plan = new VerifyPlan(
                folder,
                AssignmentOptions.installation().catalogue(folder),
                options.level(folder, err),
                candidates,
                parts,
                out,
                new VerifyPlan.Extent(options.effort(), repeats, jobs));
        Verification verification;
        try (VerifyProgress progress = VerifyProgress.of(err)) {
            verification = new Verifier(plan, progress).verify();
        }
        console.print(VerifyPage.render(verification));
        console.println("All of it: " + out.resolve("verify.json"));
        if (fairness != null) {
            FairnessPage.update(fairness, verification);
        }
        return verification.isPassed() ? ExitCode.DONE : ExitCode.BELOW_BAR;
    }

    private List<Candidate> samples(AssignmentFolder folder) {
        if (samples != null) {
            return options.find(List.of(samples), folder);
        }
        Path own = folder.path().resolve("verify").resolve("samples");
        // A copy that somebody works on has the id of what it was copied from, and samples of its own.
        Stream<Path> places = folder.path().startsWith(Places.home())
                ? Stream.of(Path.of("submissions", folder.assignment().id()), own)
                : Stream.of(own);
        List<Path> usual = places.filter(Files::isDirectory).toList();
        return usual.isEmpty() ? List.of() : options.find(usual, folder);
    }

    private Parts parts() {
        if (only == null) {
            return Parts.ALL;
        }
        return switch (only.toLowerCase(Locale.ROOT)) {
            case "samples" -> Parts.SAMPLES;
            case "mutants" -> Parts.MUTANTS;
            default ->
                throw new UsageException("--only is %s; it must be samples or mutants".formatted(Terminal.line(only)));
        };
    }

    private static void requireBetween(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new UsageException("%s is %d; it must be between 1 and %d".formatted(option, value, most));
        }
    }
}
