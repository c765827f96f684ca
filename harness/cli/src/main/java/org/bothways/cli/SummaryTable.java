package org.bothways.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;

/** The table at the end of {@code grade}. */
final class SummaryTable {

    private static final int ID_WIDTH = 40;
    private static final int PROBLEM_WIDTH = 86;

    private SummaryTable() {}

    static String render(Summary summary) {
        String table = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                summary.submissions(),
                List.of(
                        column("submission", ID_WIDTH, HorizontalAlign.LEFT).with(row -> cell(row.id(), ID_WIDTH)),
                        column("outcome", 18, HorizontalAlign.LEFT)
                                .with(row -> row.outcome().title()),
                        column("score", 7, HorizontalAlign.RIGHT).with(SummaryTable::score),
                        column("first problem", PROBLEM_WIDTH, HorizontalAlign.LEFT)
                                .with(row -> row.first() == null
                                        ? ""
                                        : cell(row.first().text(), PROBLEM_WIDTH))));
        String lines = table.lines().map(String::stripTrailing).reduce("", (all, line) -> all + line + "\n");
        return lines + "\n" + figures(summary);
    }

    /** {@return text that may be anybody's, on one line, cut between characters} */
    private static String cell(String text, int width) {
        String line = Terminal.line(text);
        int[] points = line.codePoints().limit(width + 1L).toArray();
        return points.length <= width ? line : new String(points, 0, width - 1) + "…";
    }

    private static Column column(String header, int width, HorizontalAlign align) {
        return new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                // In UTF-16 units, with a blank at either side: no limit to what was cut by characters.
                .maxWidth(2 * width + 2, OverflowBehaviour.ELLIPSIS_RIGHT);
    }

    private static String score(SummaryRow row) {
        return row.score() == null ? "-" : row.score().toPlainString();
    }

    private static String figures(Summary summary) {
        BigDecimal mean = summary.mean();
        BigDecimal median = summary.median();
        int count = summary.submissions().size();
        String scores = mean == null || median == null
                ? ""
                : ", mean %s, median %s".formatted(mean.toPlainString(), median.toPlainString());
        double seconds = summary.timing().totalMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%d %s%s, %.1f s at level %s%n",
                count,
                count == 1 ? "submission" : "submissions",
                scores,
                seconds,
                summary.isolation());
    }
}
