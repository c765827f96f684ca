package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.report.Verification;
import org.bothways.report.Verification.Bar;
import org.bothways.report.Verification.Confusion;
import org.bothways.report.Verification.Fate;
import org.bothways.report.Verification.Mutant;

/** The part of a page on fairness that is made from a verification. What stands around it is somebody's own. */
public final class FairnessPage {

    private static final String BEGIN = "<!-- bothways verify: begin -->";
    private static final String END = "<!-- bothways verify: end -->";

    private FairnessPage() {}

    /**
     * Writes the generated part anew, between two comments; at the end of a page that has none, and into a new one.
     *
     * @throws IOException when the page can't be read or written
     */
    public static void update(Path page, Verification verification) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : BEGIN + "\n" + END + "\n";
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new AssignmentException("%s has no place for figures: put the lines `%s` and `%s` where they belong"
                    .formatted(page, BEGIN, END));
        }
        Files.writeString(
                page, text.substring(0, begin) + BEGIN + "\n\n" + markdown(verification) + text.substring(end));
    }

    static String markdown(Verification verification) {
        StringBuilder page = new StringBuilder();
        page.append("| bar | | figure |\n|---|---|---|\n");
        for (Bar bar : verification.bars()) {
            page.append(row(bar.title(), bar.outcome().word(), bar.figure()));
        }
        page.append("\n| mutants by operator | all | killed | equivalent | survived |\n|---|--:|--:|--:|--:|\n");
        byOperator(verification.mutants())
                .forEach((operator, mutants) -> page.append(row(
                        operator,
                        mutants.size(),
                        count(mutants, Fate.KILLED),
                        count(mutants, Fate.EQUIVALENT),
                        count(mutants, Fate.SURVIVED))));
        page.append("\n| recorded cause | submissions | first diagnosis is right | others |\n|---|--:|--:|---|\n");
        byCause(verification.confusion())
                .forEach((cause, cells) ->
                        page.append(row(cause, sum(cells), right(cause, cells), others(cause, cells))));
        return page.append('\n').toString();
    }

    private static Map<String, List<Mutant>> byOperator(List<Mutant> mutants) {
        return mutants.stream().collect(Collectors.groupingBy(Mutant::operator, TreeMap::new, Collectors.toList()));
    }

    private static Map<String, List<Confusion>> byCause(List<Confusion> cells) {
        return cells.stream().collect(Collectors.groupingBy(Confusion::cause, TreeMap::new, Collectors.toList()));
    }

    private static long count(List<Mutant> mutants, Fate fate) {
        return mutants.stream().filter(mutant -> mutant.fate() == fate).count();
    }

    private static int sum(List<Confusion> cells) {
        return cells.stream().mapToInt(Confusion::count).sum();
    }

    private static int right(String cause, List<Confusion> cells) {
        return sum(cells.stream().filter(cell -> cause.equals(cell.diagnosis())).toList());
    }

    private static String others(String cause, List<Confusion> cells) {
        return cells.stream()
                .filter(cell -> !cause.equals(cell.diagnosis()))
                .map(cell -> String.format(
                        Locale.ROOT, "%s × %d", cell.diagnosis() == null ? "none" : cell.diagnosis(), cell.count()))
                .collect(Collectors.joining(", "));
    }

    private static String row(Object... cells) {
        return List.of(cells).stream()
                .map(cell -> String.valueOf(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
