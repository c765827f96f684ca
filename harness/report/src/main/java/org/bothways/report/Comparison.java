package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a run says otherwise than the one before: who, by how much, in which check, and why. It is the instructor's.
 * {@link DocumentSchema#COMPARISON} describes it to others.
 *
 * @param same how many submissions have the same outcome, the same points and the same verdicts
 * @param changes the others, those who lost the most first
 * @param added who is in the later run alone, by id
 * @param gone who is in the earlier run alone, by id
 */
@API(status = API.Status.STABLE)
public record Comparison(
        int schemaVersion,
        Figures before,
        Figures after,
        int same,
        List<Change> changes,
        List<String> added,
        List<String> gone) {

    /** Copies the lists. */
    public Comparison {
        Require.that(schemaVersion == Report.SCHEMA_VERSION, "schemaVersion", "must be " + Report.SCHEMA_VERSION);
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Require.notNegative("same", same);
        changes = List.copyOf(changes);
        Require.unique("changes", changes, Change::id);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /**
     * {@return what the later run says otherwise}
     *
     * @param changes of those who are in both, as far as something did change
     */
    public static Comparison of(Summary before, Summary after, Stream<Change> changes) {
        TreeSet<String> earlier = ids(before);
        TreeSet<String> later = ids(after);
        List<String> added = later.stream().filter(id -> !earlier.contains(id)).toList();
        List<String> gone = earlier.stream().filter(id -> !later.contains(id)).toList();
        List<Change> sorted = changes.sorted(
                        Comparator.comparing(Change::points).thenComparing(Change::id))
                .toList();
        int same = later.size() - added.size() - sorted.size();
        return new Comparison(Report.SCHEMA_VERSION, Figures.of(before), Figures.of(after), same, sorted, added, gone);
    }

    /**
     * {@return what the run in one folder says otherwise than the one in another} Of the reports two are in memory at a time.
     *
     * @throws IOException a sentence that names the path
     */
    public static Comparison of(RunFolder before, RunFolder after) throws IOException {
        Summary earlier = before.summary();
        Summary later = after.summary();
        TreeSet<String> both = ids(earlier);
        both.retainAll(ids(later));
        List<Change> changes = new ArrayList<>();
        for (String id : both) {
            Change.between(before.report(id), after.report(id)).ifPresent(changes::add);
        }
        return of(earlier, later, changes.stream());
    }

    private static TreeSet<String> ids(Summary summary) {
        return summary.submissions().stream().map(SummaryRow::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a run comes to. */
    public record Figures(
            String suiteDigest,
            String isolation,
            long seed,
            int submissions,
            @Nullable BigDecimal mean) {
        /** Brings the mean into its one form. */
        public Figures {
            Require.digest("figures.suiteDigest", suiteDigest);
            Require.text("figures.isolation", isolation);
            Require.notNegative("figures.submissions", submissions);
            mean = mean == null ? null : Require.points("figures.mean", mean);
        }

        private static Figures of(Summary summary) {
            return new Figures(
                    summary.assignment().suiteDigest(),
                    summary.isolation(),
                    summary.seed(),
                    summary.submissions().size(),
                    summary.mean());
        }
    }

    /** What went into a run, and is not what went into the other. */
    public enum Input {
        /** The sources that were handed in. */
        SUBMISSION("the submission"),
        /** The assignment or its checks. */
        SUITE("the suite"),
        /** What random choices are derived from. */
        SEED("the seed"),
        /** How the submission's code was run. */
        ISOLATION("the isolation level");

        private final String title;

        Input(String title) {
            this.title = title;
        }

        /** {@return the word that stands for it in documents} */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return what people read: {@code the suite}} */
        public String title() {
            return title;
        }
    }

    /**
     * A submission that the two runs disagree on.
     *
     * @param inputs what went in and differs; where that is nothing, one of the runs was wrong or the submission is not
     *     deterministic, and somebody should look
     * @param checks the checks with another verdict, in the later suite's order
     */
    public record Change(String id, Result before, Result after, List<Input> inputs, List<CheckChange> checks) {
        /** Copies the lists. */
        public Change {
            Require.text("change.id", id);
            Objects.requireNonNull(before, "change.before");
            Objects.requireNonNull(after, "change.after");
            inputs = List.copyOf(inputs);
            checks = List.copyOf(checks);
        }

        /** {@return what changed, if anything that counts did: outcome, points or the verdict of a check} */
        public static Optional<Change> between(Report before, Report after) {
            Change change = new Change(
                    after.submission().id(),
                    Result.of(before),
                    Result.of(after),
                    inputs(before, after),
                    checks(before, after));
            return change.before.equals(change.after) && change.checks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(change);
        }

        /** {@return what was won, or lost, with extra credit; 0 where one of the runs has no score} */
        public BigDecimal points() {
            return before.score == null || after.score == null
                    ? BigDecimal.ZERO
                    : after.score.add(after.extraCredit).subtract(before.score).subtract(before.extraCredit);
        }

        private static List<Input> inputs(Report before, Report after) {
            List<Input> inputs = new ArrayList<>();
            addIfDifferent(
                    inputs,
                    Input.SUBMISSION,
                    before.submission().digest(),
                    after.submission().digest());
            addIfDifferent(
                    inputs,
                    Input.SUITE,
                    before.assignment().suiteDigest(),
                    after.assignment().suiteDigest());
            addIfDifferent(inputs, Input.SEED, before.seed(), after.seed());
            addIfDifferent(inputs, Input.ISOLATION, before.isolation(), after.isolation());
            return inputs;
        }

        private static void addIfDifferent(
                List<Input> inputs, Input input, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                inputs.add(input);
            }
        }

        private static List<CheckChange> checks(Report before, Report after) {
            var earlier = before.checks().stream().collect(Collectors.toMap(Report.Check::id, Function.identity()));
            List<CheckChange> changes = new ArrayList<>();
            for (Report.Check check : after.checks()) {
                Report.Check old = earlier.remove(check.id());
                if (old == null
                        || old.outcome() != check.outcome()
                        || old.earned().compareTo(check.earned()) != 0) {
                    changes.add(CheckChange.between(old, check));
                }
            }
            before.checks().stream()
                    .filter(check -> earlier.containsKey(check.id()))
                    .forEach(check -> changes.add(CheckChange.between(check, null)));
            return changes;
        }
    }

    /** What a submission got. */
    public record Result(
            SubmissionOutcome outcome, @Nullable BigDecimal score, BigDecimal extraCredit) {
        /** Brings the points into their one form. */
        public Result {
            Objects.requireNonNull(outcome, "result.outcome");
            score = score == null ? null : Require.points("result.score", score);
            extraCredit = Require.points("result.extraCredit", extraCredit);
        }

        private static Result of(Report report) {
            return new Result(report.outcome(), report.score(), report.extraCredit());
        }
    }

    /**
     * A check with another verdict.
     *
     * @param before null where the earlier suite has no such check
     * @param after null where the later suite has none
     * @param why what the failure says: the later one's where it fails now, else the earlier one's; null where neither says
     *     anything
     */
    public record CheckChange(
            String id,
            String title,
            @Nullable CheckOutcome before,
            @Nullable CheckOutcome after,
            @Nullable String why) {

        private static final int LONGEST_SENTENCE = 300;

        /** Refuses a blank id or title. */
        public CheckChange {
            Require.text("checkChange.id", id);
            Require.text("checkChange.title", title);
        }

        private static CheckChange between(Report.@Nullable Check before, Report.@Nullable Check after) {
            Report.Check named = Objects.requireNonNull(after == null ? before : after);
            return new CheckChange(
                    named.id(),
                    named.title(),
                    before == null ? null : before.outcome(),
                    after == null ? null : after.outcome(),
                    why(before, after));
        }

        private static @Nullable String why(Report.@Nullable Check before, Report.@Nullable Check after) {
            return Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
                    .flatMap(Optional::stream)
                    .map(check -> check.message() == null && check.blockedBy() != null
                            ? "Not run: it builds on " + check.blockedBy()
                            : check.message())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(message -> UntrustedText.cut(message, LONGEST_SENTENCE))
                    .orElse(null);
        }
    }
}
