package org.bothways.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a summary keeps of one report: small, so that a class of thousands fits into memory.
 *
 * @param score null where the harness failed, and then so is what the groups earned: nobody should take it for a 0
 * @param first what to look at first: why it was not graded, else the first diagnosis, else the first failed check; null when
 *     nothing is wrong. It is for instructors and may quote a hidden check
 */
@API(status = API.Status.STABLE)
public record SummaryRow(
        String id,
        @Nullable String digest,
        SubmissionOutcome outcome,
        @Nullable BigDecimal score,
        BigDecimal maxScore,
        BigDecimal extraCredit,
        List<GroupScore> groups,
        @Nullable Problem first) {

    private static final int LONGEST_SENTENCE = 500;

    /** Copies the groups. */
    public SummaryRow {
        Require.text("row.id", id);
        digest = digest == null ? null : Require.digest("row.digest", digest);
        Objects.requireNonNull(outcome, "row.outcome");
        maxScore = Require.points("row.maxScore", maxScore);
        score = score == null ? null : Require.atMost(maxScore, "row.score", score);
        extraCredit = Require.points("row.extraCredit", extraCredit);
        groups = List.copyOf(groups);
        Require.unique("row.groups", groups, GroupScore::id);
        boolean ours = outcome == SubmissionOutcome.HARNESS_ERROR;
        Require.that(ours == (score == null), "row.score", "is missing exactly for harness_error");
    }

    /** {@return what a summary keeps of the report} */
    public static SummaryRow of(Report report) {
        boolean scored = report.score() != null;
        List<GroupScore> groups = report.groups().stream()
                .map(group -> new GroupScore(group.id(), scored ? group.earned() : null, group.points()))
                .toList();
        return new SummaryRow(
                report.submission().id(),
                report.submission().digest(),
                report.outcome(),
                report.score(),
                report.maxScore(),
                report.extraCredit(),
                groups,
                first(report));
    }

    private static @Nullable Problem first(Report report) {
        String message = report.message();
        if (message != null) {
            return problem(report.outcome().word(), report.outcome().title(), message);
        }
        Optional<Problem> diagnosis = report.diagnoses().stream()
                .findFirst()
                .map(found -> problem(found.id(), found.title(), found.explanation()));
        return diagnosis.or(() -> firstFailed(report)).orElse(null);
    }

    /** Who has every point has no problem, whatever extra credit was left alone. */
    private static Optional<Problem> firstFailed(Report report) {
        boolean hasEverything = report.score() != null && report.score().compareTo(report.maxScore()) == 0;
        return hasEverything ? Optional.empty() : firstOf(report);
    }

    private static Optional<Problem> firstOf(Report report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == CheckOutcome.FAILED)
                .findFirst()
                .map(check -> problem(check.id(), check.title(), check.message()));
    }

    private static Problem problem(String id, String title, @Nullable String sentence) {
        return new Problem(
                id,
                UntrustedText.cut(title, LONGEST_SENTENCE),
                sentence == null ? null : UntrustedText.cut(sentence, LONGEST_SENTENCE));
    }

    /** What a group earned; null where the harness failed. */
    public record GroupScore(String id, @Nullable BigDecimal earned, BigDecimal points) {
        /** Brings the points into their one form. */
        public GroupScore {
            Require.text("row.group.id", id);
            points = Require.points("row.group.points", points);
            earned = earned == null ? null : Require.atMost(points, "row.group.earned", earned);
        }
    }

    /** The id and title of an outcome, a diagnosis or a check, and the sentence that says what is wrong. */
    public record Problem(String id, String title, @Nullable String sentence) {
        /** Refuses blank ids and titles. */
        public Problem {
            Require.text("row.first.id", id);
            Require.text("row.first.title", title);
        }

        /** {@return the title and, where there is one, the sentence} */
        public String text() {
            return sentence == null ? title : title + ": " + sentence;
        }
    }
}
