package org.bothways.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Reads what {@link ReportWriter} wrote, and nothing else: a document with a key too many or too few is refused. */
@API(status = API.Status.STABLE)
public final class ReportReader {

    private static final int MOST_BYTES = 256 << 20;

    private ReportReader() {}

    /**
     * {@return the report in the file}
     *
     * @throws IOException a sentence that names the path, and the key where the document is at fault
     */
    public static Report read(Path file) throws IOException {
        return read(file, Report.class, "a report");
    }

    /**
     * {@return the summary in the file}
     *
     * @throws IOException a sentence that names the path, and the key where the document is at fault
     */
    public static Summary readSummary(Path file) throws IOException {
        return read(file, Summary.class, "a summary");
    }

    /**
     * {@return the comparison in the file}
     *
     * @throws IOException a sentence that names the path, and the key where the document is at fault
     */
    public static Comparison readComparison(Path file) throws IOException {
        return read(file, Comparison.class, "a comparison");
    }

    private static <T> T read(Path file, Class<T> type, String what) throws IOException {
        try {
            return Json.parse(content(file), type);
        } catch (Json.Malformed malformed) {
            throw new IOException(file + " is not " + what + ": " + malformed.getMessage() + ".", malformed);
        }
    }

    private static byte[] content(Path file) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException exception) {
            throw new IOException("Can't read " + file + ": " + AtomicFile.reason(exception) + ".", exception);
        }
        if (content.length > MOST_BYTES) {
            throw new IOException("Can't read " + file + ": it is larger than " + (MOST_BYTES >> 20) + " MiB.");
        }
        return content;
    }
}
