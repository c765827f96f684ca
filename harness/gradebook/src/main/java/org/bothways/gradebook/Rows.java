package org.bothways.gradebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bothways.report.UntrustedText;

/** Finds the rows of a platform's table that belong to a submission, by one column after another. */
final class Rows {

    private final Table table;
    private final List<Map<String, List<Integer>>> indexes = new ArrayList<>();
    private final Map<Integer, String> taken = new HashMap<>();

    Rows(Table table) {
        this.table = table;
    }

    /** {@return the number of the index over a column} A column that isn't there finds nothing. */
    int index(int column, int firstRow) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int row = firstRow; row < table.size(); row++) {
            String cell = key(table.cell(row, column));
            if (!cell.isEmpty()) {
                index.computeIfAbsent(cell, missing -> new ArrayList<>()).add(row);
            }
        }
        indexes.add(index);
        return indexes.size() - 1;
    }

    /** {@return the rows in which the index has one of the words} */
    Set<Integer> find(int index, List<String> words) {
        Set<Integer> rows = new LinkedHashSet<>();
        for (String word : words) {
            List<Integer> found = indexes.get(index).getOrDefault(key(word), List.of());
            if (found.size() > 1) {
                throw new GradesException(
                        "%s is in rows %d and %d. A grade must not reach the wrong person, so nothing was written"
                                .formatted(UntrustedText.onOneLine(word), found.get(0) + 1, found.get(1) + 1));
            }
            rows.addAll(found);
        }
        return rows;
    }

    /** Gives a row to a submission, and to no other. */
    void take(int row, String submission) {
        String before = taken.putIfAbsent(row, submission);
        if (before != null && !before.equals(submission)) {
            throw new GradesException(
                    "Submissions %s and %s both belong to row %d. A grade must not reach the wrong person, so nothing was written"
                            .formatted(before, submission, row + 1));
        }
    }

    boolean isTaken(int row) {
        return taken.containsKey(row);
    }

    private static String key(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
