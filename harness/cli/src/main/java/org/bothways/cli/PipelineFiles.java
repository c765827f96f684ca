package org.bothways.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bothways.ci.Badge;
import org.bothways.ci.JobSummary;
import org.bothways.ci.JunitXml;
import org.bothways.ci.Sarif;
import org.bothways.ci.SourcePaths;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;

/** What {@code ci} leaves for the pipeline: the same report in every form that one of them reads. */
record PipelineFiles(Path folder, SourcePaths paths, String version) {

    void write(Report report) throws IOException {
        Files.createDirectories(folder);
        ReportWriter.write(report, folder.resolve("report.json"));
        Files.write(folder.resolve("junit.xml"), JunitXml.bytes(report));
        Files.write(folder.resolve("bothways.sarif"), Sarif.bytes(report, paths, version));
        Files.write(folder.resolve("badge.json"), Badge.bytes(report));
        Files.writeString(folder.resolve("summary.md"), JobSummary.of(report, JobSummary.MOST_BYTES));
    }

    /** Adds the summary to the file that GitHub collects, as far as there is room for it. */
    static void addSummary(Report report, Path file) throws IOException {
        long taken = Files.exists(file) ? Files.size(file) : 0;
        int room = (int) Math.max(0, JobSummary.MOST_BYTES - taken);
        append(file, JobSummary.of(report, room));
    }

    /** Numbers and words of ours alone: a student's text in there could set other outputs. */
    static void addOutputs(Report report, boolean isReached, Path file) throws IOException {
        String score = report.score() == null ? "" : report.score().toPlainString();
        append(file, """
            outcome=%s
            score=%s
            max-score=%s
            passed=%s
            """.formatted(
                        report.outcome().word(), score, report.maxScore().toPlainString(), isReached));
    }

    private static void append(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
