package org.bothways.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;

/** The folder that a run leaves, as it lies on disk: where things are in it, and reading them back. */
@API(status = API.Status.STABLE)
public final class RunFolder {

    private final Path folder;

    /** Reads nothing yet. */
    public RunFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return where it is} */
    public Path path() {
        return folder;
    }

    /** {@return whether a run has been finished in it} */
    public boolean holdsARun() {
        return Files.isRegularFile(summaryFile());
    }

    /** {@return where the document on the whole run is} */
    public Path summaryFile() {
        return folder.resolve("summary.json");
    }

    /** {@return where what changed since the run before is, if there was one} */
    public Path changesFile() {
        return folder.resolve("changes.json");
    }

    /** {@return where the page on the whole run is} */
    public Path indexFile() {
        return folder.resolve("index.html");
    }

    /** {@return where the report on a submission is} */
    public Path reportFile(String id) {
        return file(id, "report.json");
    }

    /** {@return where it says what went into a submission's report: it is written last, once everything about the submission is} */
    public Path inputsFile(String id) {
        return file(id, "inputs.sha256");
    }

    /**
     * {@return where a file about a submission is}
     *
     * @throws IllegalArgumentException when the id is none that a run could have: it leads out of the folder
     */
    public Path file(String id, String name) {
        Path root = folder.toAbsolutePath().normalize();
        Require.that(
                root.equals(root.resolve(id).normalize().getParent()),
                "the submission's id",
                "must be a file name, not " + UntrustedText.onOneLine(id));
        return folder.resolve(id).resolve(name);
    }

    /**
     * {@return the document on the whole run}
     *
     * @throws IOException a sentence that names the path
     */
    public Summary summary() throws IOException {
        return ReportReader.readSummary(summaryFile());
    }

    /**
     * {@return the report on a submission}
     *
     * @throws IOException a sentence that names the path
     */
    public Report report(String id) throws IOException {
        return ReportReader.read(reportFile(id));
    }

    /**
     * {@return what changed since the run before}
     *
     * @throws IOException a sentence that names the path
     */
    public Optional<Comparison> changes() throws IOException {
        return Files.isRegularFile(changesFile())
                ? Optional.of(ReportReader.readComparison(changesFile()))
                : Optional.empty();
    }

    /**
     * Copies a file, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public void copy(Path from, Path to) throws IOException {
        AtomicFile.write(to, Files.readAllBytes(from));
    }

    /**
     * Takes away what a run that was killed had begun to write: at the top, and of these submissions.
     *
     * @throws IOException a sentence that names the path
     */
    public void sweep(Collection<String> ids) throws IOException {
        AtomicFile.sweep(folder);
        for (String id : ids) {
            AtomicFile.sweep(file(id, ".").normalize());
        }
    }

    /**
     * Writes a text, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public void write(Path file, String text) throws IOException {
        AtomicFile.write(file, UntrustedText.wellFormed(text).getBytes(StandardCharsets.UTF_8));
    }
}
