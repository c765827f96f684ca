package org.bothways.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Verification.Confusion;
import org.jspecify.annotations.Nullable;

/** Counts which diagnosis came first for which cause. */
final class ConfusionMatrix {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int all;
    private int right;

    /** Takes a submission in, where it has a cause and was looked at closely enough to get a diagnosis. */
    void add(@Nullable String cause, Report report) {
        if (cause == null || report.outcome() == SubmissionOutcome.REJECTED) {
            return;
        }
        String first = first(report);
        all++;
        right += cause.equals(first) ? 1 : 0;
        counts.computeIfAbsent(cause, key -> new TreeMap<>()).merge(first == null ? "" : first, 1, Integer::sum);
    }

    static @Nullable String first(Report report) {
        return report.diagnoses().isEmpty() ? null : report.diagnoses().get(0).id();
    }

    int all() {
        return all;
    }

    int right() {
        return right;
    }

    /** {@return the cells that hold something: by cause, in each the right one first, then the most frequent} */
    List<Confusion> cells() {
        List<Confusion> cells = new ArrayList<>();
        counts.forEach((cause, row) -> row.entrySet().stream()
                .map(cell -> new Confusion(cause, cell.getKey().isEmpty() ? null : cell.getKey(), cell.getValue()))
                .sorted(Comparator.comparing((Confusion cell) -> !cause.equals(cell.diagnosis()))
                        .thenComparing(cell -> -cell.count()))
                .forEach(cells::add));
        return cells;
    }
}
