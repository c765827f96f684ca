package org.bothways.report;

import java.io.IOException;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Writes documents as JSON: UTF-8, indented, {@code \n} at every line's end and at the file's. The same document gives the same
 * bytes. A lone surrogate becomes U+FFFD, and a text of more than 262,144 code points is cut.
 */
@API(status = API.Status.STABLE)
public final class ReportWriter {

    private ReportWriter() {}

    /** {@return the report as it stands in a file} */
    public static byte[] bytes(Report report) {
        return Json.bytes(report);
    }

    /** {@return the summary as it stands in a file} */
    public static byte[] bytes(Summary summary) {
        return Json.bytes(summary);
    }

    /** {@return the verification as it stands in a file} */
    public static byte[] bytes(Verification verification) {
        return Json.bytes(verification);
    }

    /** {@return the comparison as it stands in a file} */
    public static byte[] bytes(Comparison comparison) {
        return Json.bytes(comparison);
    }

    /**
     * Writes the report, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public static void write(Report report, Path file) throws IOException {
        AtomicFile.write(file, bytes(report));
    }

    /**
     * Writes the summary, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public static void write(Summary summary, Path file) throws IOException {
        AtomicFile.write(file, bytes(summary));
    }

    /**
     * Writes the verification, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public static void write(Verification verification, Path file) throws IOException {
        AtomicFile.write(file, bytes(verification));
    }

    /**
     * Writes the comparison, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public static void write(Comparison comparison, Path file) throws IOException {
        AtomicFile.write(file, bytes(comparison));
    }
}
