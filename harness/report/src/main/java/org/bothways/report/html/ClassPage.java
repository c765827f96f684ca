package org.bothways.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Comparison;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;

/** What stands on the page about a class. It is the instructor's. */
record ClassPage(
        String assignment,
        List<Figure> figures,
        Histogram histogram,
        List<Misconception> misconceptions,
        List<CheckRow> checks,
        int compared,
        List<String> groups,
        List<StudentRow> students,
        List<Option> outcomes,
        @Nullable Changes changes,
        String suiteDigest,
        String isolation,
        long seed,
        String data) {

    private static final int BINS = 10;
    private static final int SHOWN_CHANGES = 3;

    /**
     * {@return the page on a run}
     *
     * @param verdicts what is kept of each report, in any order
     */
    static ClassPage of(Summary summary, List<Verdicts> verdicts, Optional<Comparison> comparison) {
        List<Verdicts> graded = verdicts.stream()
                .filter(each -> each.row().outcome() == SubmissionOutcome.GRADED)
                .sorted(Comparator.comparing(Verdicts::score)
                        .reversed()
                        .thenComparing(each -> each.row().id()))
                .toList();
        List<CheckRow> checks = checks(verdicts, graded);
        return new ClassPage(
                Shown.line(summary.assignment().title()),
                figures(summary),
                Histogram.of(summary),
                misconceptions(verdicts),
                checks,
                graded.size(),
                groups(verdicts),
                students(verdicts, comparison),
                outcomes(summary),
                comparison.map(Changes::of).orElse(null),
                summary.assignment().suiteDigest(),
                Shown.line(summary.isolation()),
                summary.seed(),
                PageData.json(graded.stream().map(each -> each.row().id()).toList(), checks));
    }

    private static List<Figure> figures(Summary summary) {
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure("Submissions", Integer.toString(summary.submissions().size())));
        if (summary.mean() != null && summary.median() != null) {
            figures.add(new Figure("Mean", Shown.points(summary.mean())));
            figures.add(new Figure("Median", Shown.points(summary.median())));
        }
        addIfAny(figures, SubmissionOutcome.NOT_COMPILING, summary.counts().notCompiling());
        addIfAny(figures, SubmissionOutcome.REJECTED, summary.counts().rejected());
        addIfAny(figures, SubmissionOutcome.HARNESS_ERROR, summary.counts().harnessError());
        return figures;
    }

    private static void addIfAny(List<Figure> figures, SubmissionOutcome outcome, int count) {
        if (count > 0) {
            figures.add(new Figure(outcome.title(), Integer.toString(count)));
        }
    }

    private static List<Option> outcomes(Summary summary) {
        return Arrays.stream(SubmissionOutcome.values())
                .filter(outcome -> summary.submissions().stream().anyMatch(row -> row.outcome() == outcome))
                .map(outcome -> new Option(outcome.word(), outcome.title()))
                .toList();
    }

    private static List<String> groups(List<Verdicts> verdicts) {
        return verdicts.stream()
                .findFirst()
                .map(each ->
                        each.groupTitles().values().stream().map(Shown::line).toList())
                .orElse(List.of());
    }

    private static List<Misconception> misconceptions(List<Verdicts> verdicts) {
        Map<String, List<Seen>> byId = new LinkedHashMap<>();
        for (Verdicts each : verdicts) {
            each.diagnoses()
                    .forEach(diagnosis -> byId.computeIfAbsent(diagnosis.id(), id -> new ArrayList<>())
                            .add(new Seen(each.row().id(), diagnosis)));
        }
        return byId.entrySet().stream()
                .map(entry -> Misconception.of(entry.getKey(), entry.getValue(), verdicts.size()))
                .sorted(Comparator.comparing(
                                (Misconception each) -> each.students().size())
                        .thenComparing(Misconception::lost)
                        .reversed()
                        .thenComparing(Misconception::title))
                .toList();
    }

    private static List<CheckRow> checks(List<Verdicts> all, List<Verdicts> graded) {
        List<CheckRow> rows = new ArrayList<>();
        if (all.isEmpty() || graded.isEmpty()) {
            return rows;
        }
        List<Verdicts.Check> checks = graded.get(0).checks();
        for (int index = 0; index < checks.size(); index++) {
            rows.add(CheckRow.of(index, checks.get(index), graded));
        }
        return rows.stream()
                .sorted(Comparator.comparing(CheckRow::lost).reversed().thenComparing(CheckRow::order))
                .toList();
    }

    private static List<StudentRow> students(List<Verdicts> verdicts, Optional<Comparison> comparison) {
        Map<String, BigDecimal> changes = comparison.map(Comparison::changes).orElse(List.of()).stream()
                .collect(Collectors.toMap(Comparison.Change::id, Comparison.Change::points));
        return verdicts.stream()
                .sorted(Comparator.comparing(each -> each.row().id()))
                .map(each -> StudentRow.of(each, changes.get(each.row().id())))
                .toList();
    }

    /** A number and what it counts. */
    record Figure(String name, String value) {}

    /** A choice of a filter. */
    record Option(String value, String title) {}

    /** How many have how much, in tenths of the maximum. */
    record Histogram(List<Bin> bins, int most, String text) {

        static Histogram of(Summary summary) {
            int[] counts = new int[BINS];
            for (SummaryRow row : summary.submissions()) {
                if (row.score() != null) {
                    counts[bin(row.score(), row.maxScore())]++;
                }
            }
            BigDecimal most = summary.submissions().stream()
                    .map(SummaryRow::maxScore)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            List<Bin> bins = new ArrayList<>();
            int highest = Math.max(1, Arrays.stream(counts).max().orElse(1));
            for (int index = 0; index < BINS; index++) {
                bins.add(new Bin(
                        index,
                        border(most, index),
                        border(most, index + 1),
                        counts[index],
                        counts[index] * 100 / highest));
            }
            String text = bins.stream()
                    .filter(bin -> bin.count() > 0)
                    .map(bin -> "%d from %s to %s".formatted(bin.count(), bin.from(), bin.to()))
                    .collect(Collectors.joining(", "));
            return new Histogram(bins, highest, text);
        }

        private static int bin(BigDecimal score, BigDecimal most) {
            if (most.signum() == 0) {
                return BINS - 1;
            }
            int tenth = score.multiply(BigDecimal.valueOf(BINS))
                    .divide(most, 0, RoundingMode.FLOOR)
                    .intValueExact();
            return Math.min(BINS - 1, tenth);
        }

        private static String border(BigDecimal most, int tenth) {
            BigDecimal border = most.multiply(BigDecimal.valueOf(tenth)).movePointLeft(1);
            return border.stripTrailingZeros().toPlainString();
        }
    }

    /** One bar, with its height in percent of the highest. */
    record Bin(int index, String from, String to, int count, int height) {}

    private record Seen(String student, Verdicts.Diagnosis diagnosis) {}

    /** A misconception, and who has it. */
    record Misconception(
            String id,
            String title,
            String lesson,
            List<Link> students,
            int percent,
            BigDecimal lost,
            List<String> relationships) {

        String lostPoints() {
            return Shown.points(lost);
        }

        private static Misconception of(String id, List<Seen> seen, int all) {
            Set<String> students = new TreeSet<>();
            Set<String> relationships = new LinkedHashSet<>();
            BigDecimal lost = BigDecimal.ZERO;
            for (Seen each : seen) {
                students.add(each.student());
                lost = lost.add(each.diagnosis().points());
                if (each.diagnosis().relationship() != null) {
                    relationships.add(Shown.line(each.diagnosis().relationship()));
                }
            }
            Verdicts.Diagnosis first = seen.get(0).diagnosis();
            return new Misconception(
                    id,
                    Shown.line(first.title()),
                    Shown.line(first.lesson()),
                    students.stream().map(Link::of).toList(),
                    Shown.percent(students.size(), all),
                    lost,
                    List.copyOf(relationships));
        }
    }

    /** A link to an instructor's page about a submission. */
    record Link(String id, String href) {
        static Link of(String id) {
            return new Link(Shown.line(id), Shown.link(id, HtmlPages.INSTRUCTORS_PAGE));
        }
    }

    /**
     * A check, and how those who were graded did in it, the best of them first.
     *
     * @param order its place in the suite
     * @param failedPath an SVG path with a square per student who failed it, in a view box as wide as there are students
     * @param outcomes a letter per student
     */
    record CheckRow(
            int order,
            String id,
            String title,
            String group,
            String points,
            int failed,
            int blocked,
            int percent,
            String failedPath,
            String blockedPath,
            String outcomes) {

        private static CheckRow of(int index, Verdicts.Check check, List<Verdicts> graded) {
            StringBuilder letters = new StringBuilder();
            for (Verdicts each : graded) {
                letters.append(each.outcomeOf(index, check.id()));
            }
            String outcomes = letters.toString();
            int failed = count(outcomes, Verdicts.FAILED);
            int blocked = count(outcomes, Verdicts.BLOCKED);
            return new CheckRow(
                    index,
                    Shown.line(check.id()),
                    Shown.line(check.title()),
                    Shown.line(check.group()),
                    Shown.points(check.points()),
                    failed,
                    blocked,
                    Shown.percent(failed + blocked, graded.size()),
                    path(outcomes, Verdicts.FAILED),
                    path(outcomes, Verdicts.BLOCKED),
                    outcomes);
        }

        int lost() {
            return failed + blocked;
        }

        private static int count(String outcomes, char outcome) {
            return (int) outcomes.chars().filter(each -> each == outcome).count();
        }

        /** Neighbours are one rectangle: hundreds of students and hundreds of checks stay a small page. */
        private static String path(String outcomes, char outcome) {
            StringBuilder path = new StringBuilder();
            int start = outcomes.indexOf(outcome);
            while (start >= 0) {
                int end = start;
                while (end < outcomes.length() && outcomes.charAt(end) == outcome) {
                    end++;
                }
                path.append('M')
                        .append(start)
                        .append(" 0h")
                        .append(end - start)
                        .append("v1h")
                        .append(start - end)
                        .append('z');
                start = outcomes.indexOf(outcome, end);
            }
            return path.toString();
        }
    }

    /** A submission in the table. */
    record StudentRow(
            Link link,
            String outcome,
            String outcomeTitle,
            @Nullable String score,
            @Nullable String extra,
            List<String> groups,
            @Nullable String change,
            @Nullable String problem,
            String diagnoses) {

        private static StudentRow of(Verdicts verdicts, @Nullable BigDecimal change) {
            SummaryRow row = verdicts.row();
            return new StudentRow(
                    Link.of(row.id()),
                    row.outcome().word(),
                    row.outcome().title(),
                    row.score() == null ? null : Shown.points(row.score()),
                    row.extraCredit().signum() == 0 ? null : Shown.points(row.extraCredit()),
                    row.groups().stream()
                            .map(group -> group.earned() == null ? "" : Shown.points(group.earned()))
                            .toList(),
                    change == null ? null : Changes.signed(change),
                    row.first() == null ? null : Shown.line(row.first().title()),
                    verdicts.diagnoses().stream()
                            .map(Verdicts.Diagnosis::id)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }

    /** What changed since the run before. */
    record Changes(String line, List<String> notes, List<ChangeRow> rows) {

        private static Changes of(Comparison comparison) {
            List<String> notes = new ArrayList<>();
            if (!comparison.before().suiteDigest().equals(comparison.after().suiteDigest())) {
                notes.add("The suite is another one than before.");
            }
            if (!comparison.added().isEmpty()) {
                notes.add("New: " + named(comparison.added()));
            }
            if (!comparison.gone().isEmpty()) {
                notes.add("Not graded this time: " + named(comparison.gone()));
            }
            return new Changes(
                    line(comparison),
                    notes,
                    comparison.changes().stream().map(ChangeRow::of).toList());
        }

        private static String line(Comparison comparison) {
            String who = "%s, %d the same."
                    .formatted(
                            comparison.changes().isEmpty()
                                    ? "Nobody's result changed"
                                    : Shown.count(comparison.changes().size(), "submission", "submissions")
                                            + " changed",
                            comparison.same());
            BigDecimal before = comparison.before().mean();
            BigDecimal after = comparison.after().mean();
            return before == null || after == null
                    ? who
                    : who + " The mean was %s and is %s.".formatted(Shown.points(before), Shown.points(after));
        }

        private static String named(List<String> ids) {
            int most = 20;
            String named = ids.stream().limit(most).map(Shown::line).collect(Collectors.joining(", "));
            return ids.size() <= most ? named : named + " and %d more".formatted(ids.size() - most);
        }

        static String signed(BigDecimal points) {
            String number = Shown.points(points);
            return switch (points.signum()) {
                case 1 -> "+" + number;
                case -1 -> "−" + number.substring(1);
                default -> "±0";
            };
        }
    }

    /** A submission that has another result than before. */
    record ChangeRow(
            Link link, String before, String after, String change, String why, List<CheckLine> checks, int more) {

        private static ChangeRow of(Comparison.Change change) {
            return new ChangeRow(
                    Link.of(change.id()),
                    result(change.before()),
                    result(change.after()),
                    Changes.signed(change.points()),
                    why(change),
                    change.checks().stream()
                            .limit(SHOWN_CHANGES)
                            .map(CheckLine::of)
                            .toList(),
                    Math.max(0, change.checks().size() - SHOWN_CHANGES));
        }

        private static String result(Comparison.Result result) {
            return result.outcome() == SubmissionOutcome.GRADED && result.score() != null
                    ? Shown.points(result.score().add(result.extraCredit()))
                    : result.outcome().title();
        }

        private static String why(Comparison.Change change) {
            return change.inputs().isEmpty()
                    ? "Nothing that went in has changed: this result is not stable."
                    : change.inputs().stream().map(Comparison.Input::title).collect(Collectors.joining(" and "))
                            + " changed";
        }
    }

    /** A check with another verdict. */
    record CheckLine(String title, String what, @Nullable String why) {
        private static CheckLine of(Comparison.CheckChange change) {
            return new CheckLine(
                    Shown.line(change.title()),
                    word(change.before()) + " → " + word(change.after()),
                    Shown.lineOrNull(change.why()));
        }

        private static String word(@Nullable CheckOutcome outcome) {
            return outcome == null ? "not there" : outcome == CheckOutcome.BLOCKED ? "not run" : outcome.word();
        }
    }
}
