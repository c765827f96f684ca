package org.bothways.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A platform's CSV, which is written as it was read but for the cells that were set: delimiter, line ends, byte order mark. */
final class Table {

    private static final long MOST_BYTES = 64L << 20;
    private static final String MARK = "\uFEFF";

    private final List<List<String>> rows;
    private final CSVFormat format;
    private final boolean isMarked;

    private Table(List<List<String>> rows, CSVFormat format, boolean isMarked) {
        this.rows = rows;
        this.format = format;
        this.isMarked = isMarked;
    }

    static Table read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new GradesException(file + " is larger than 64 MiB, so it is no gradebook");
        }
        return parse(decoded(file), file);
    }

    private static String decoded(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new GradesException(file + " is not in UTF-8. Take the platform's own file, not one that a"
                    + " spreadsheet has saved.");
        }
    }

    private static Table parse(String text, Path file) throws IOException {
        boolean marked = text.startsWith(MARK);
        String content = marked ? text.substring(1) : text;
        String header = content.lines().findFirst().orElse("");
        char delimiter = count(header, ';') > count(header, ',') ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator(content.contains("\r\n") ? "\r\n" : "\n")
                .setIgnoreEmptyLines(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(content, format)) {
            for (CSVRecord each : parser) {
                rows.add(new ArrayList<>(each.toList()));
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new GradesException(file + " is no CSV: a quote in it is never closed, or stands in the wrong place");
        }
        if (rows.isEmpty()) {
            throw new GradesException(file + " is empty");
        }
        return new Table(rows, format, marked);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    byte[] bytes() {
        StringBuilder csv = new StringBuilder(isMarked ? MARK : "");
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<String> header() {
        return rows.get(0);
    }

    /** {@return how many rows there are, with the header} */
    int size() {
        return rows.size();
    }

    /** {@return the column of that name, or -1} */
    int column(String... names) {
        for (String name : names) {
            for (int column = 0; column < header().size(); column++) {
                if (header().get(column).strip().equalsIgnoreCase(name)) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** {@return the cell, empty where the row is shorter} */
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    void set(int row, int column, String value) {
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }
}
