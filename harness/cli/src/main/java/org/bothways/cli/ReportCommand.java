package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bothways.report.Audience;
import org.bothways.report.Comparison;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.html.HtmlPages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways report}: renders reports that {@code grade} left, again or for somebody else, and compares two runs. */
@Command(
        name = "report",
        description = "Makes the pages of a run anew from its reports, or says what changed between two runs.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "1..2",
            description = "The folder that grade wrote (its --out). With --diff: the earlier one and the later one.")
    private List<Path> folders = List.of();

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "student: each <submission>/report.html. instructor: index.html and each"
                    + " <submission>/instructor.html. Default: both.")
    private @Nullable Audience audience;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.HTML;

    @Option(
            names = "--read-at",
            paramLabel = "TIME",
            description =
                    "Show students what they may read at that time, for example 2026-12-05T08:00-05:00: after the due"
                            + " date, also the checks that wait for it. Default: the time at which each submission was handed in.")
    private @Nullable OffsetDateTime readAt;

    @Option(names = "--diff", description = "Say who has another result in the second run than in the first, and why.")
    private boolean diff;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What reports can be rendered as. */
    enum Format {
        /** Pages for a browser. */
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (diff) {
            return compare();
        }
        return switch (format) {
            case HTML -> render();
        };
    }

    private int compare() throws IOException {
        if (folders.size() != 2) {
            throw new UsageException("--diff compares two runs: report --diff OLD NEW");
        }
        Comparison comparison = Comparison.of(run(folders.get(0)), run(folders.get(1)));
        spec.commandLine().getOut().print(ComparisonTable.render(comparison));
        return ExitCode.DONE;
    }

    private int render() throws IOException {
        if (folders.size() != 1) {
            throw new UsageException("report renders one run; --diff compares two");
        }
        RunFolder folder = run(folders.get(0));
        Summary summary = folder.summary();
        Set<Audience> audiences = audience == null ? EnumSet.allOf(Audience.class) : EnumSet.of(audience);
        HtmlPages pages = new HtmlPages(folder, audiences, readAt);
        for (SummaryRow row : summary.submissions()) {
            pages.add(folder.report(row.id()));
        }
        pages.finish(summary, audiences.contains(Audience.INSTRUCTOR) ? folder.changes() : Optional.empty());
        say(audiences);
        return ExitCode.DONE;
    }

    private void say(Set<Audience> audiences) {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = folders.get(0);
        if (audiences.contains(Audience.INSTRUCTOR)) {
            out.println("For you: " + folder.resolve("index.html"));
        }
        if (audiences.contains(Audience.STUDENT)) {
            out.println("For students: " + folder.resolve("<submission>").resolve("report.html"));
        }
    }

    private static RunFolder run(Path folder) {
        RunFolder run = new RunFolder(folder);
        if (!run.holdsARun()) {
            throw new UsageException("There is no finished run in %s: name the folder that grade wrote, in which"
                            .formatted(Terminal.line(folder.toString()))
                    + " summary.json lies");
        }
        return run;
    }
}
