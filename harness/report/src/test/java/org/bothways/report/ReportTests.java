package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.bothways.report.ReportFixture.digest;
import static org.bothways.report.ReportFixture.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bothways.report.Report.Assignment;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Excerpt;
import org.bothways.report.Report.Group;
import org.bothways.report.Report.Screening;
import org.bothways.report.Report.Source;
import org.bothways.report.Report.Submission;
import org.bothways.report.Report.Timing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportTests {

    @ParameterizedTest
    @CsvSource({"87.50, 87.5", "1E+2, 100", "100.00, 100", "0.00, 0", "0E+3, 0", "0.07, 0.07", "1e-2, 0.01"})
    void equalPointsAreEqualAndPlain(BigDecimal given, BigDecimal expected) {
        Group group = new Group("g", "G", given, points("100"));

        assertThat(group.earned()).isEqualTo(expected);
        assertThat(group.earned().toString()).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.01|must not be negative.",
                "1.005|must have at most two decimals.",
                "1E-999999999|must have at most two decimals.",
                "1E+999999999|must be at most 1000000.",
                "1000000.01|must be at most 1000000."
            })
    void pointsThatAreNoneAreRefused(BigDecimal given, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group("g", "G", points("0"), given))
                .withMessage("group.points " + rule);
    }

    @Test
    void noMoreIsEarnedThanThereIs() {
        assertRefused(() -> new Group("g", "G", points("2.01"), points("2")), "group.earned must be at most 2.");
        assertRefused(() -> withOutcome(SubmissionOutcome.GRADED, null, "100.01", "0"), "score must be at most 100.");
        assertRefused(() -> check("a.b", "3", CheckOutcome.PASSED, null, null), "check.earned must be at most 2.");
    }

    @ParameterizedTest
    @EnumSource(value = SubmissionOutcome.class, names = "GRADED", mode = EnumSource.Mode.EXCLUDE)
    void whatWasNotGradedSaysWhyAndEarnsNothing(SubmissionOutcome outcome) {
        @Nullable String nothing = outcome == SubmissionOutcome.HARNESS_ERROR ? null : "0";

        assertThat(withOutcome(outcome, "Why.", nothing, "0").message()).isEqualTo("Why.");
        assertRefused(
                () -> withOutcome(outcome, null, nothing, "0"),
                "message is there exactly when the submission was not graded.");
        assertRefused(() -> withOutcome(outcome, " ", nothing, "0"), "message must not be blank.");
        assertRefused(
                () -> withOutcome(outcome, "Why.", nothing, "1"),
                "score must be 0 for a submission that was not graded.");
    }

    @Test
    void aHarnessErrorHasNoScoreAndEverythingElseHas() {
        String rule = "score is missing exactly for harness_error.";

        assertRefused(() -> withOutcome(SubmissionOutcome.HARNESS_ERROR, "Why.", "0", "0"), rule);
        assertRefused(() -> withOutcome(SubmissionOutcome.REJECTED, "Why.", null, "0"), rule);
        assertRefused(() -> withOutcome(SubmissionOutcome.GRADED, null, null, "0"), rule);
        assertRefused(
                () -> withOutcome(SubmissionOutcome.NOT_COMPILING, "Why.", "1", "0"),
                "score must be 0 for a submission that was not graded.");
        assertRefused(
                () -> withOutcome(SubmissionOutcome.GRADED, "Why.", "1", "0"),
                "message is there exactly when the submission was not graded.");
    }

    @Test
    void verdictsDontContradictThemselves() {
        assertRefused(
                () -> check("a.b", "1", CheckOutcome.BLOCKED, null, "a.c"),
                "check.earned must be 0 for a blocked check.");
        assertRefused(
                () -> check("a.b", "0", CheckOutcome.FAILED, Cause.EXIT, "a.c"),
                "check.blockedBy is for blocked checks.");
        assertRefused(
                () -> check("a.b", "0", CheckOutcome.BLOCKED, Cause.EXIT, null), "check.cause is for failed checks.");
    }

    @Test
    void idsAreUniqueAndGroupsAreKnown() {
        Check twin = ReportFixture.check("consistency.add", Visibility.VISIBLE, CheckOutcome.PASSED);
        Check stray = ReportFixture.check("nowhere.add", Visibility.VISIBLE, CheckOutcome.PASSED);

        assertRefused(() -> withChecks(twin, twin), "checks must not hold consistency.add twice.");
        assertRefused(() -> withChecks(stray), "checks must name a group that is there, not nowhere.");
    }

    @Test
    void blankTextsAndWrongDigestsAreRefused() {
        assertRefused(() -> new Assignment(" ", "T", digest('a')), "assignment.id must not be blank.");
        assertRefused(
                () -> new Assignment("cms", "T", "sha256:abc"),
                "assignment.suiteDigest must be sha256: and 64 lower-case hex digits.");
        assertRefused(() -> new Submission("\n", null, 0, List.of()), "submission.id must not be blank.");
        assertRefused(() -> new Submission("s", null, -1, List.of()), "submission.files must not be negative.");
        assertRefused(() -> new Source("", 1), "source.file must not be blank.");
        assertRefused(() -> new Source("A.java", 0), "source.line counts from 1.");
        assertRefused(() -> new Excerpt(0, List.of("x")), "excerpt.from counts from 1.");
        assertRefused(() -> new Excerpt(1, List.of()), "excerpt.lines must not be empty.");
        assertRefused(() -> new Screening.Missing("a()", ""), "missing.sentence must not be blank.");
        assertRefused(() -> new Screening.Flagged("A.java", -1, "api", "why"), "flagged.line counts from 1.");
        assertRefused(
                () -> new Compilation.Message("A.java", 1, 0, Compilation.Kind.ERROR, "", null),
                "message.column counts from 1.");
        assertRefused(() -> new Console("", -1), "console.truncatedBytes must not be negative.");
        assertRefused(() -> new Timing(-1), "timing.totalMillis must not be negative.");
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingPartsAreNamed() {
        assertThatNullPointerException().isThrownBy(() -> new Console(null, 0)).withMessage("console.text");
        assertThatNullPointerException()
                .isThrownBy(() -> new Group("g", "G", points("0"), null))
                .withMessage("group.points");
    }

    @Test
    void wordsAreTheSameInEveryLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(List.of(
                            SubmissionOutcome.NOT_COMPILING.word(),
                            CheckOutcome.FAILED.word(),
                            Cause.MISSING_MEMBER.word(),
                            Visibility.HIDDEN.word(),
                            Confidence.LIKELY.word(),
                            Compilation.Kind.WARNING.word()))
                    .containsExactly("not_compiling", "failed", "missing_member", "hidden", "likely", "warning");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void listsAreCopied() {
        List<String> notes = new ArrayList<>(List.of("one"));
        Submission submission = new Submission("s", null, 0, notes);

        notes.add("two");

        assertThat(submission.notes()).containsExactly("one");
    }

    private static Report withOutcome(
            SubmissionOutcome outcome, @Nullable String message, @Nullable String score, String extraCredit) {
        Report base = ReportFixture.graded();
        return new Report(
                1,
                base.assignment(),
                base.submission(),
                outcome,
                message,
                score == null ? null : points(score),
                base.maxScore(),
                points(extraCredit),
                base.isolation(),
                base.seed(),
                base.groups(),
                base.checks(),
                base.diagnoses(),
                base.compilation(),
                base.screening(),
                base.console(),
                base.timing());
    }

    private static Report withChecks(Check... checks) {
        return ReportFixture.graded("s", List.of(checks), List.of(), Console.EMPTY);
    }

    private static Check check(
            String id, String earned, CheckOutcome outcome, @Nullable Cause cause, @Nullable String blockedBy) {
        return new Check(
                id,
                "Title",
                "a",
                null,
                Visibility.VISIBLE,
                points("2"),
                points(earned),
                outcome,
                cause,
                blockedBy,
                null,
                null,
                null,
                null,
                null);
    }

    private static void assertRefused(ThrowingCallable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
    }
}
