package org.bothways.cli;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Compilation.Kind;
import org.bothways.report.Report.Compilation.Message;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Group;
import org.bothways.report.Report.Screening;
import org.bothways.report.Report.Source;
import org.bothways.report.Report.Timing;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Visibility;
import org.jspecify.annotations.Nullable;

/** Made-up reports. */
final class ReportFixture {

    /** Colours a terminal, moves its cursor, turns the reading direction, breaks the line, and looks like picocli's markup. */
    static final String HOSTILE = "\u001B[31mred\u0007\u202Eright\r\n@|red x|@ %s ${sys:user.home}";

    /** The same, as it may be shown. */
    static final String HARMLESS = "\\u001B[31mred\\u0007\\u202Eright\\r\\n@|red x|@ %s ${sys:user.home}";

    static final Compilation COMPILES = new Compilation(true, List.of(), List.of());
    static final Screening NOTHING = new Screening(List.of(), List.of());

    private ReportFixture() {}

    static Report graded(
            String score, List<Check> checks, Compilation compilation, Screening screening, Console console) {
        return report(
                "ann", SubmissionOutcome.GRADED, null, new BigDecimal(score), checks, compilation, screening, console);
    }

    static Report graded(String score, Check... checks) {
        return graded(score, List.of(checks), COMPILES, NOTHING, Console.EMPTY);
    }

    static Report ungraded(SubmissionOutcome outcome, String message, Compilation compilation) {
        BigDecimal score = outcome == SubmissionOutcome.HARNESS_ERROR ? null : BigDecimal.ZERO;
        return report("ann", outcome, message, score, List.of(), compilation, NOTHING, Console.EMPTY);
    }

    /** {@return the report with diagnoses} */
    static Report diagnosed(Report report, Report.Diagnosis... diagnoses) {
        return new Report(
                report.schemaVersion(),
                report.assignment(),
                report.submission(),
                report.outcome(),
                report.message(),
                report.score(),
                report.maxScore(),
                report.extraCredit(),
                report.isolation(),
                report.seed(),
                report.groups(),
                report.checks(),
                List.of(diagnoses),
                report.compilation(),
                report.screening(),
                report.console(),
                report.timing());
    }

    static Report named(String id) {
        return report(id, SubmissionOutcome.GRADED, null, BigDecimal.ONE, List.of(), COMPILES, NOTHING, Console.EMPTY);
    }

    private static Report report(
            String id,
            SubmissionOutcome outcome,
            @Nullable String message,
            @Nullable BigDecimal score,
            List<Check> checks,
            Compilation compilation,
            Screening screening,
            Console console) {
        BigDecimal earned = score == null ? BigDecimal.ZERO : score;
        return new Report(
                1,
                new Report.Assignment(
                        "cms",
                        "Courses",
                        "sha256:" + "a".repeat(64),
                        OffsetDateTime.parse("2026-12-04T23:59:00-05:00")),
                new Report.Submission(id, null, 0, List.of()),
                outcome,
                message,
                score,
                new BigDecimal("12.5"),
                BigDecimal.ZERO,
                "process",
                42,
                List.of(
                        new Group("consistency", "Both ends agree in memory", earned, new BigDecimal("12.5")),
                        new Group("hidden", "Nothing of it is visible", BigDecimal.ZERO, BigDecimal.ZERO)),
                checks,
                List.of(),
                compilation,
                screening,
                console,
                new Timing(1_500));
    }

    static Check passed(String id) {
        return check(id, "Title of " + id, CheckOutcome.PASSED, null, null, null, null, null, null);
    }

    static Check blocked(String id, String by) {
        return check(id, "Title of " + id, CheckOutcome.BLOCKED, by, null, null, null, null, null);
    }

    static Check failed(String id, @Nullable String message) {
        return check(id, "Title of " + id, CheckOutcome.FAILED, null, message, null, null, null, null);
    }

    static Check check(
            String id,
            String title,
            CheckOutcome outcome,
            @Nullable String blockedBy,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable List<String> counterexample,
            @Nullable Source source) {
        BigDecimal points = new BigDecimal("0.5");
        return new Check(
                id,
                title,
                "consistency",
                null,
                Visibility.VISIBLE,
                points,
                outcome == CheckOutcome.PASSED ? points : BigDecimal.ZERO,
                outcome,
                outcome == CheckOutcome.FAILED ? Cause.ASSERTION : null,
                blockedBy,
                message,
                expected,
                actual,
                counterexample,
                source);
    }

    static Message error(@Nullable String file, @Nullable Integer line, String text, @Nullable String sourceLine) {
        return new Message(file, line, null, Kind.ERROR, text, sourceLine);
    }
}
