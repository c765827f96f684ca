package org.bothways.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apiguardian.api.API;

/**
 * When submissions were handed in, as a CSV file says it: columns {@code submission} and {@code submitted}, among others, and
 * times as in {@code 2026-12-03T18:20:05-05:00}. The times of files in an archive say nothing about that.
 */
@API(status = API.Status.STABLE)
public final class SubmissionTimes {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private SubmissionTimes() {}

    /**
     * {@return the times by the submissions' ids; an empty time is left out}
     *
     * @throws IOException a sentence that names the path, and the line that is at fault
     */
    public static Map<String, OffsetDateTime> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Map<String, OffsetDateTime> times = new HashMap<>();
            var parser = FORMAT.parse(reader);
            for (String column : List.of("submission", "submitted")) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new IOException("it has no column " + column);
                }
            }
            for (CSVRecord row : parser) {
                put(times, row);
            }
            return times;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            String reason = e instanceof IOException io ? AtomicFile.reason(io) : String.valueOf(e.getMessage());
            throw new IOException("Can't read " + file + ": " + UntrustedText.onOneLine(reason) + ".", e);
        }
    }

    private static void put(Map<String, OffsetDateTime> times, CSVRecord row) throws IOException {
        String where = "line " + (row.getRecordNumber() + 1);
        if (!row.isSet("submission") || !row.isSet("submitted")) {
            throw new IOException(where + " has too few cells");
        }
        String time = row.get("submitted");
        if (time.isEmpty()) {
            return;
        }
        try {
            if (times.put(row.get("submission"), OffsetDateTime.parse(time)) != null) {
                throw new IOException(where + " names a submission for the second time");
            }
        } catch (DateTimeException e) {
            throw new IOException(
                    where + " has no time with an offset, such as 2026-12-03T18:20:05-05:00, but "
                            + UntrustedText.cut(time, 60),
                    e);
        }
    }
}
