package org.bothways.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bothways.report.UntrustedText;
import org.bothways.report.Verification;
import org.bothways.report.Verification.Bar;
import org.bothways.report.Verification.BarOutcome;
import org.bothways.report.Verification.Confusion;
import org.bothways.report.Verification.Fate;
import org.bothways.report.Verification.Mutant;

/** What {@code verify} ends with: bars, what is behind those that are missed, mutants by operator, diagnoses by cause, survivors. */
final class VerifyPage {

    private static final int MOST_MISSES = 30;
    private static final int LONGEST_MISS = 400;
    private static final int WIDTH = 200;

    private final Verification verification;
    private final StringBuilder page = new StringBuilder();

    private VerifyPage(Verification verification) {
        this.verification = verification;
    }

    static String render(Verification verification) {
        return new VerifyPage(verification).render();
    }

    private String render() {
        bars();
        verification.bars().stream()
                .filter(bar -> !bar.misses().isEmpty() && bar.outcome() != BarOutcome.SKIPPED)
                .forEach(this::misses);
        operators();
        confusion();
        survivors();
        page.append("\n%d submissions, %d mutants, %.1f s at level %s%n"
                .formatted(
                        verification.submissions().size(),
                        verification.mutants().size(),
                        verification.timing().totalMillis() / 1000.0,
                        verification.isolation()));
        return page.toString();
    }

    private void bars() {
        table(
                verification.bars(),
                left("", bar -> bar.outcome().word()),
                left("bar", Bar::title),
                left("figure", Bar::figure));
    }

    private void misses(Bar bar) {
        heading(bar.title());
        bar.misses().stream()
                .limit(MOST_MISSES)
                .forEach(miss -> page.append("  - ")
                        .append(UntrustedText.cut(Terminal.line(miss), LONGEST_MISS))
                        .append('\n'));
        if (bar.misses().size() > MOST_MISSES) {
            page.append("  … and %d more%n".formatted(bar.misses().size() - MOST_MISSES));
        }
    }

    private void operators() {
        if (verification.mutants().isEmpty()) {
            return;
        }
        Map<String, List<Mutant>> byOperator = verification.mutants().stream()
                .collect(Collectors.groupingBy(Mutant::operator, TreeMap::new, Collectors.toList()));
        heading("Mutants by operator");
        table(
                byOperator.entrySet(),
                left("operator", Map.Entry::getKey),
                right("mutants", entry -> entry.getValue().size()),
                right("killed", entry -> count(entry.getValue(), Fate.KILLED)),
                right("equivalent", entry -> count(entry.getValue(), Fate.EQUIVALENT)),
                right("survived", entry -> count(entry.getValue(), Fate.SURVIVED)));
    }

    private static int count(List<Mutant> mutants, Fate fate) {
        return (int) mutants.stream().filter(mutant -> mutant.fate() == fate).count();
    }

    private void confusion() {
        if (verification.confusion().isEmpty()) {
            return;
        }
        Map<String, List<Confusion>> byCause = verification.confusion().stream()
                .collect(Collectors.groupingBy(Confusion::cause, TreeMap::new, Collectors.toList()));
        heading("First diagnosis by recorded cause");
        table(
                byCause.entrySet(),
                left("cause", Map.Entry::getKey),
                right(
                        "all",
                        entry -> entry.getValue().stream()
                                .mapToInt(Confusion::count)
                                .sum()),
                right(
                        "right",
                        entry -> entry.getValue().stream()
                                .filter(cell -> entry.getKey().equals(cell.diagnosis()))
                                .mapToInt(Confusion::count)
                                .sum()),
                left("others", entry -> others(entry.getKey(), entry.getValue())));
    }

    private static String others(String cause, List<Confusion> cells) {
        return cells.stream()
                .filter(cell -> !cause.equals(cell.diagnosis()))
                .map(cell -> (cell.diagnosis() == null ? "none" : cell.diagnosis())
                        + (cell.count() == 1 ? "" : " ×" + cell.count()))
                .collect(Collectors.joining(", "));
    }

    private void survivors() {
        verification.mutants().stream()
                .filter(mutant -> mutant.fate() == Fate.SURVIVED)
                .forEach(mutant -> {
                    heading("Survivor: " + mutant.name());
                    page.append("  line %s: %s%n".formatted(mutant.line(), Terminal.line(mutant.description())));
                    if (mutant.diff() != null) {
                        mutant.diff()
                                .forEach(line -> page.append("  ")
                                        .append(Terminal.line(line))
                                        .append('\n'));
                    }
                });
    }

    private void heading(String text) {
        page.append('\n').append(Terminal.line(text)).append('\n');
    }

    /** A column of a table. */
    private record Cells<T>(String header, HorizontalAlign align, Function<T, Object> text) {}

    private static <T> Cells<T> left(String header, Function<T, Object> text) {
        return new Cells<>(header, HorizontalAlign.LEFT, text);
    }

    private static <T> Cells<T> right(String header, Function<T, Object> text) {
        return new Cells<>(header, HorizontalAlign.RIGHT, text);
    }

    @SafeVarargs
    private <T> void table(Collection<T> rows, Cells<T>... columns) {
        List<com.github.freva.asciitable.ColumnData<T>> data = new ArrayList<>();
        for (Cells<T> column : columns) {
            data.add(new Column()
                    .header(column.header())
                    .headerAlign(column.align())
                    .dataAlign(column.align())
                    .maxWidth(WIDTH, OverflowBehaviour.ELLIPSIS_RIGHT)
                    .with(row -> Terminal.line(
                            String.format(Locale.ROOT, "%s", column.text().apply(row)))));
        }
        AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, data)
                .lines()
                .map(String::stripTrailing)
                .forEach(line -> page.append(line).append('\n'));
    }
}
