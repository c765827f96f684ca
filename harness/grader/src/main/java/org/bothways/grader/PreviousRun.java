package org.bothways.grader;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bothways.report.Comparison;
import org.bothways.report.Comparison.Change;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.ReportWriter;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The finished run that lay in the folder before this one. Its summary stays until this run's replaces it, and each of its reports is set
 * aside before it is overwritten: a run that is killed and begun again still knows what it is compared with. What lies aside is named for
 * the summary that it belongs to, so that the next summary leaves it without a meaning at once. A report that can't be read, as another
 * version wrote it, is no reason not to grade: then there is no comparison.
 */
final class PreviousRun {

    private static final String ASIDE = ".before-";
    private static final int NAME_DIGITS = 16;

    private final RunFolder folder;
    private final Path aside;
    private final @Nullable Summary summary;
    private final Set<String> ids;
    private final List<Change> changes = new ArrayList<>();

    private PreviousRun(RunFolder folder, Path aside, @Nullable Summary summary) {
        this.folder = folder;
        this.aside = aside;
        this.summary = summary;
        this.ids = summary == null
                ? Set.of()
                : summary.submissions().stream().map(SummaryRow::id).collect(Collectors.toUnmodifiableSet());
    }

    static PreviousRun in(RunFolder folder) throws IOException {
        Path none = folder.path().resolve(ASIDE + "nothing");
        PreviousRun found = new PreviousRun(folder, none, null);
        if (folder.holdsARun()) {
            try {
                String digest = Digests.of(Files.readAllBytes(folder.summaryFile()));
                Path aside = folder.path().resolve(ASIDE + digest.substring(0, NAME_DIGITS));
                found = new PreviousRun(folder, aside, folder.summary());
            } catch (IOException e) {
                // Nothing is known of the earlier run, so nothing is said of it.
            }
        }
        found.forgetAllBut(found.aside);
        return found;
    }

    /** {@return the finished run's summary, if there is a run, and it can be read} */
    Optional<Summary> summary() {
        return Optional.ofNullable(summary);
    }

    /** Remembers what changed in one submission. It may be called by several threads. */
    void compare(Report report) {
        String id = report.submission().id();
        if (!ids.contains(id)) {
            return;
        }
        try {
            Path kept = asideOf(id);
            Report earlier = Files.isRegularFile(kept) ? ReportReader.read(kept) : folder.report(id);
            Optional<Change> change = Change.between(earlier, report);
            synchronized (changes) {
                change.ifPresent(changes::add);
            }
        } catch (IOException e) {
            // Nothing is known of the earlier result, so nothing is said of it.
        }
    }

    /** Sets a submission's report aside, which is about to be overwritten. What lies there already is the finished run's. */
    void setAside(String id) throws IOException {
        Path kept = asideOf(id);
        if (ids.contains(id) && Files.isRegularFile(folder.reportFile(id)) && !Files.isRegularFile(kept)) {
            folder.copy(folder.reportFile(id), kept);
        }
    }

    private Path asideOf(String id) {
        return aside.resolve(id + ".json");
    }

    /** Writes what changed, and takes away what an earlier run wrote about changes. */
    Optional<Comparison> write(Summary now) throws IOException {
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

    /** {@return whether a run says just what this finished one says, but for the time that it took} */
    boolean says(Summary now) {
        synchronized (changes) {
            return summary != null
                    && changes.isEmpty()
                    && summary.assignment().equals(now.assignment())
                    && summary.isolation().equals(now.isolation())
                    && summary.seed() == now.seed()
                    && summary.submissions().equals(now.submissions());
        }
    }

    /** Takes away what was set aside. */
    void forget() throws IOException {
        forgetAllBut(null);
    }

    private void forgetAllBut(@Nullable Path kept) throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.path(), ASIDE + "*")) {
            for (Path each : all) {
                if (!each.equals(kept)) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path aside) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(aside)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(aside);
    }
}
