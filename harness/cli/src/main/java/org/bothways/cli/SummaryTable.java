package org.bothways.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.math.BigDecimal;
import java.util.List;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;

/** The table at the end of {@code grade}. */
final class SummaryTable {

    private static final int ID_WIDTH = 32;
    private static final int PROBLEM_WIDTH = 88;

    private SummaryTable() {}

    static String render(Summary summary) {
        String table = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                summary.submissions(),
                List.of(
                        column("submission", ID_WIDTH, HorizontalAlign.LEFT).with(row -> Terminal.line(row.id())),
                        column("outcome", 20, HorizontalAlign.LEFT)
                                .with(row -> row.outcome().title()),
                        column("score", 8, HorizontalAlign.RIGHT).with(SummaryTable::score),
                        column("first problem", PROBLEM_WIDTH, HorizontalAlign.LEFT)
                                .with(row -> row.first() == null
                                        ? ""
                                        : Terminal.line(row.first().text()))));
        String lines = table.lines().map(String::stripTrailing).reduce("", (all, line) -> all + line + "\n");
        return lines + "\n" + figures(summary);
    }

    private static Column column(String header, int width, HorizontalAlign align) {
        return new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(width, OverflowBehaviour.ELLIPSIS_RIGHT);
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
        return "%d %s%s, %.1f s at level %s%n"
                .formatted(count, count == 1 ? "submission" : "submissions", scores, seconds, summary.isolation());
    }
}
