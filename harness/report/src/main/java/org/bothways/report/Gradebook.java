package org.bothways.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apiguardian.api.API;
import org.bothways.report.SummaryRow.GroupScore;
import org.jspecify.annotations.Nullable;

/**
 * The summary as {@code gradebook.csv}: a row per submission, a column per group. UTF-8 without a byte order mark, and lines end
 * in CRLF (RFC 4180).
 *
 * <p>Spreadsheets run cells as formulas, so a text that begins with {@code = + - @}, a tab or a line's end, or with the full-width
 * form of such a sign, gets an apostrophe in front. Our own numbers don't: they never begin so. Where the harness failed, every
 * cell that could be taken for a grade is empty.
 */
@API(status = API.Status.STABLE)
public final class Gradebook {

    private Gradebook() {}

    /**
     * Writes the gradebook, whole or not at all, making the directories it needs.
     *
     * @throws IOException a sentence that names the path
     */
    public static void write(Summary summary, Path file) throws IOException {
        AtomicFile.write(file, csv(summary).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the text of the gradebook} */
    public static String csv(Summary summary) {
        List<String> groups = summary.submissions().stream()
                .flatMap(row -> row.groups().stream().map(GroupScore::id))
                .distinct()
                .toList();
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(header(groups));
            for (SummaryRow row : summary.submissions()) {
                printer.printRecord(cells(row, groups));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return csv.toString();
    }

    private static List<String> header(List<String> groups) {
        Stream<String> columns = Stream.of(
                        Stream.of("submission", "outcome", "score", "max_score", "extra_credit"),
                        groups.stream().map(UntrustedText::inCell),
                        Stream.of("first_problem"))
                .flatMap(part -> part);
        return columns.toList();
    }

    private static List<String> cells(SummaryRow row, List<String> groups) {
        BigDecimal score = row.score();
        List<String> cells = new ArrayList<>();
        cells.add(UntrustedText.inCell(row.id()));
        cells.add(row.outcome().word());
        cells.add(number(score));
        cells.add(number(row.maxScore()));
        cells.add(number(score == null ? null : row.extraCredit()));
        Map<String, String> earned = new TreeMap<>();
        row.groups().forEach(group -> earned.put(group.id(), number(group.earned())));
        groups.forEach(group -> cells.add(earned.getOrDefault(group, "")));
        cells.add(
                row.first() == null
                        ? ""
                        : UntrustedText.inCell(
                                UntrustedText.onOneLine(row.first().text())));
        return cells;
    }

    private static String number(@Nullable BigDecimal points) {
        return points == null ? "" : points.toPlainString();
    }
}
