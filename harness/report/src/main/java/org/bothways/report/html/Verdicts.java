package org.bothways.report.html;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bothways.report.Report;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What the page about a class needs of one report: a letter per check and the names of misconceptions. A thousand of them fit into memory;
 * a thousand reports would not.
 *
 * @param outcomes a letter per check, in the suite's order
 */
record Verdicts(
        SummaryRow row,
        String outcomes,
        List<Check> checks,
        Map<String, String> groupTitles,
        List<Diagnosis> diagnoses) {

    static final char PASSED = 'p';
    static final char FAILED = 'f';
    static final char BLOCKED = 'b';

    /**
     * {@return what to keep of a report}
     *
     * @param like that of another one, with which it shares the checks if they are the same
     */
    static Verdicts of(Report report, @Nullable Verdicts like) {
        StringBuilder outcomes = new StringBuilder(report.checks().size());
        report.checks()
                .forEach(check -> outcomes.append(
                        switch (check.outcome()) {
                            case PASSED -> PASSED;
                            case FAILED -> FAILED;
                            case BLOCKED -> BLOCKED;
                        }));
        List<Check> checks = report.checks().stream()
                .map(check -> new Check(check.id(), check.title(), check.group(), check.points()))
                .toList();
        Map<String, String> groups = new LinkedHashMap<>();
        report.groups().forEach(group -> groups.put(group.id(), group.title()));
        return new Verdicts(
                SummaryRow.of(report),
                outcomes.toString(),
                like != null && like.checks.equals(checks) ? like.checks : checks,
                like != null && like.groupTitles.equals(groups) ? like.groupTitles : groups,
                report.diagnoses().stream()
                        .map(each -> new Diagnosis(
                                each.id(), each.relationship(), each.title(), each.lesson(), each.points()))
                        .toList());
    }

    BigDecimal score() {
        return row.score() == null ? BigDecimal.ZERO : row.score();
    }

    /** {@return the outcome of the check that has this place in the suite; of one that this report doesn't know, blocked} */
    char outcomeOf(int index, String id) {
        return index < checks.size() && checks.get(index).id().equals(id) ? outcomes.charAt(index) : BLOCKED;
    }

    /** A check of the suite. */
    record Check(String id, String title, String group, BigDecimal points) {}

    /** A misconception that was found. */
    record Diagnosis(String id, @Nullable String relationship, String title, String lesson, BigDecimal points) {}
}
