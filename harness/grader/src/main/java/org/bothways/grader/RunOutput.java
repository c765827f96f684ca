package org.bothways.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bothways.report.Audience;
import org.bothways.report.Comparison;
import org.bothways.report.Gradebook;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.report.RunFolder;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.html.HtmlPages;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run leaves, in an order in which a kill at any moment loses nothing that was finished: of each submission the report, its
 * pages, and last what went into it; of the run the summary last, which makes it a finished one. It may be used by several threads.
 */
final class RunOutput {

    private final RunFolder folder;
    private final @Nullable String inputs;
    private final PreviousRun previous;
    private final HtmlPages pages;
    private final List<SummaryRow> rows = new ArrayList<>();

    /**
     * Begins to write.
     *
     * @param inputs a digest of what goes into every report besides the submission; null where nobody will ask for it
     */
    RunOutput(RunFolder folder, PreviousRun previous, @Nullable String inputs) {
        this.folder = folder;
        this.inputs = inputs;
        this.previous = previous;
        this.pages = new HtmlPages(folder, EnumSet.allOf(Audience.class), null);
    }

    /** Writes a report that was just made. */
    void add(Report report) throws IOException {
        String id = report.submission().id();
        previous.compare(report);
        previous.setAside(id);
        Path mark = folder.inputsFile(id);
        if (Files.exists(mark)) {
            Files.delete(mark);
        }
        ReportWriter.write(report, folder.reportFile(id));
        pages.add(report);
        // What failed on our side is graded again, whatever went into it.
        if (inputs != null && report.outcome() != SubmissionOutcome.HARNESS_ERROR) {
            folder.write(mark, inputs + "\n");
        }
        keepRow(report);
    }

    /** Takes a report over that lies in the folder. Its pages are made anew: whoever was killed may not have come to them. */
    void keep(Report report) throws IOException {
        previous.compare(report);
        pages.add(report);
        keepRow(report);
    }

    private void keepRow(Report report) {
        synchronized (rows) {
            rows.add(SummaryRow.of(report));
        }
    }

    /**
     * Writes what is about all of them.
     *
     * @param resumed whether a run that says what the finished one says is the finished one, and leaves what that said of changes
     */
    Summary finish(Report.Assignment assignment, Level level, long seed, boolean resumed, Report.Timing timing)
            throws IOException {
        Summary summary;
        synchronized (rows) {
            summary = Summary.of(assignment, level.isolation().toString(), seed, rows.stream(), timing);
        }
        Optional<Comparison> changes = resumed && previous.says(summary) ? folder.changes() : previous.write(summary);
        Gradebook.write(summary, folder.path().resolve("gradebook.csv"));
        pages.finish(summary, changes);
        ReportWriter.write(summary, folder.summaryFile());
        previous.forget();
        return summary;
    }
}
