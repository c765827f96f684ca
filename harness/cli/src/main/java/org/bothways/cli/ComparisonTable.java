package org.bothways.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Comparison;
import org.bothways.report.Comparison.Change;
import org.bothways.report.Comparison.CheckChange;
import org.bothways.report.Comparison.Result;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** The table that {@code report --diff} prints: a line per check that has another verdict. */
final class ComparisonTable {

    private static final int CHECKS = 5;
    private static final int NAMED = 20;

    private ComparisonTable() {}

    static String render(Comparison comparison) {
        StringBuilder page = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        comparison.changes().forEach(change -> lines.addAll(Line.of(change)));
        if (!lines.isEmpty()) {
            String table = AsciiTable.getTable(AsciiTable.NO_BORDERS, lines, columns());
            table.lines()
                    .map(String::stripTrailing)
                    .forEach(line -> page.append(line).append('\n'));
            page.append('\n');
        }
        named(page, "New: ", comparison.added());
        named(page, "Not in the later run: ", comparison.gone());
        return page.append(figures(comparison)).append('\n').toString();
    }

    private static List<com.github.freva.asciitable.ColumnData<Line>> columns() {
        return List.of(
                column("submission", 32, HorizontalAlign.LEFT).with(line -> cell(line.id, 30)),
                column("was", 18, HorizontalAlign.RIGHT).with(line -> line.before),
                column("is", 18, HorizontalAlign.RIGHT).with(line -> line.after),
                column("change", 9, HorizontalAlign.RIGHT).with(line -> line.points),
                column("check", 60, HorizontalAlign.LEFT).with(line -> cell(line.check, 58)),
                column("why", 62, HorizontalAlign.LEFT).with(line -> cell(line.why, 60)));
    }

    private static Column column(String header, int width, HorizontalAlign align) {
        return new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(width, OverflowBehaviour.CLIP_RIGHT);
    }

    /** {@return text that may be anybody's, on one line, cut between characters} */
    private static String cell(String text, int width) {
        String line = Terminal.line(text);
        int[] points = line.codePoints().limit(width + 1L).toArray();
        return points.length <= width ? line : new String(points, 0, width - 1) + "…";
    }

    private static void named(StringBuilder page, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            String more = ids.size() <= NAMED ? "" : " and %d more".formatted(ids.size() - NAMED);
            page.append(what)
                    .append(ids.stream().limit(NAMED).map(Terminal::line).collect(Collectors.joining(", ")))
                    .append(more)
                    .append('\n');
        }
    }

    private static String figures(Comparison comparison) {
        BigDecimal before = comparison.before().mean();
        BigDecimal after = comparison.after().mean();
        String means = before == null || after == null
                ? ""
                : ", mean %s → %s".formatted(before.toPlainString(), after.toPlainString());
        String suite =
                comparison.before().suiteDigest().equals(comparison.after().suiteDigest())
                        ? ""
                        : "; the suite is another one";
        return "%d changed, %d the same%s%s".formatted(comparison.changes().size(), comparison.same(), means, suite);
    }

    /** A line of the table. Who and how much stands on the first of a submission's. */
    private record Line(String id, String before, String after, String points, String check, String why) {

        static List<Line> of(Change change) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(
                    change.id(),
                    result(change.before()),
                    result(change.after()),
                    signed(change.points()),
                    "",
                    why(change)));
            change.checks().stream().limit(CHECKS).forEach(check -> lines.add(of(check)));
            if (change.checks().size() > CHECKS) {
                lines.add(below("… and %d more".formatted(change.checks().size() - CHECKS), ""));
            }
            return lines;
        }

        private static Line of(CheckChange check) {
            return below(
                    "%s: %s → %s".formatted(check.title(), word(check.before()), word(check.after())),
                    check.why() == null ? "" : check.why());
        }

        private static Line below(String check, String why) {
            return new Line("", "", "", "", check, why);
        }

        private static String result(Result result) {
            return result.outcome() == SubmissionOutcome.GRADED && result.score() != null
                    ? result.score().add(result.extraCredit()).toPlainString()
                    : result.outcome().title();
        }

        private static String why(Change change) {
            return change.inputs().isEmpty()
                    ? "nothing that went in: this result is not stable"
                    : change.inputs().stream().map(Comparison.Input::title).collect(Collectors.joining(" and "));
        }

        private static String word(@Nullable CheckOutcome outcome) {
            return outcome == null ? "not there" : outcome == CheckOutcome.BLOCKED ? "not run" : outcome.word();
        }

        private static String signed(BigDecimal points) {
            String number = points.stripTrailingZeros().toPlainString();
            return points.signum() > 0 ? "+" + number : number;
        }
    }
}
