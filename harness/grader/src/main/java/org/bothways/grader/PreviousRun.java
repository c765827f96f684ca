package org.bothways.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.report.Comparison;
import org.bothways.report.Comparison.Change;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The run that lay in the folder before this one. Each of its reports is looked at just before it is overwritten. One that can't be
 * read, as another version wrote it, is no reason not to grade: then there is no comparison.
 */
final class PreviousRun {

    private final RunFolder folder;
    private final @Nullable Summary summary;
    private final List<Change> changes = new ArrayList<>();

    private PreviousRun(RunFolder folder, @Nullable Summary summary) {
        this.folder = folder;
        this.summary = summary;
    }

    static PreviousRun in(RunFolder folder) {
        try {
            return new PreviousRun(folder, folder.holdsARun() ? folder.summary() : null);
        } catch (IOException e) {
            return new PreviousRun(folder, null);
        }
    }

    /** Remembers what changed in one submission. It may be called by several threads. */
    void compare(Report report) {
        String id = report.submission().id();
        if (summary == null || !Files.isRegularFile(folder.reportFile(id))) {
            return;
        }
        try {
            Optional<Change> change = Change.between(folder.report(id), report);
            synchronized (changes) {
                change.ifPresent(changes::add);
            }
        } catch (IOException e) {
            // Nothing is known of the earlier result, so nothing is said of it.
        }
    }

    /** Writes what changed, and takes away what an earlier run wrote about changes. */
    Optional<Comparison> finish(Summary now) throws IOException {
        if (summary == null) {
            Files.deleteIfExists(folder.changesFile());
            return Optional.empty();
        }
        synchronized (changes) {
            Comparison comparison = Comparison.of(summary, now, changes.stream());
            ReportWriter.write(comparison, folder.changesFile());
            return Optional.of(comparison);
        }
    }
}
