package org.bothways.ci;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Confidence;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.Report.Screening;
import org.bothways.report.Report.Source;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Visibility;
import org.jspecify.annotations.Nullable;

/** Made-up reports. */
final class ReportFixture {

    /** Looks like a command of GitHub's, ends lines, CDATA and fences, and can't be written in XML as it is. */
    static final String HOSTILE = "x\r\n::error::forged 100% <b>]]></b>\u001B[31m\u0000\uFFFE\uD800```\n##[error]y";

    static final SourcePaths PATHS = source -> switch (source) {
        case "cms/User.java" -> Optional.of("src/main/java/cms/User.java");
        case "Course.java" -> Optional.of("src/main/java/cms/Course.java");
        default -> Optional.empty();
    };

    private ReportFixture() {}

    /** Nine of ten points: one diagnosis that explains one check, one failure without, one blocked check. */
    static Report graded() {
        return report(
                SubmissionOutcome.GRADED,
                null,
                "5.25",
                List.of(
                        passed("consistency.students.add", "Adding shows at both ends"),
                        failed(
                                "consistency.students.drop",
                                "Dropping shows at both ends",
                                "The user still lists the course"),
                        failed("api.create", "POST answers with the course", "It answered 500"),
                        blocked("api.delete", "DELETE answers with the course", "api.create")),
                List.of(new Diagnosis(
                        "helper-updates-one-side",
                        "students",
                        "Only one end is changed",
                        "User.drop changes User.coursesTaken and nothing else.",
                        "A mutator changes both ends.",
                        new Source("cms/User.java", 72),
                        List.of("consistency.students.drop"),
                        new BigDecimal("2.25"),
                        Confidence.CERTAIN)),
                new Compilation(true, List.of(), List.of()),
                new Screening(
                        List.of(new Screening.Missing("Course.getTitle()", "`Course` has no method `getTitle()`.")),
                        List.of()));
    }

    /** Everything that a student can put words into is hostile. */
    static Report hostile() {
        return report(
                SubmissionOutcome.GRADED,
                null,
                "5.25",
                List.of(new Check(
                        "api.create",
                        "POST answers with the course",
                        "api",
                        null,
                        Visibility.VISIBLE,
                        new BigDecimal("2.5"),
                        BigDecimal.ZERO,
                        CheckOutcome.FAILED,
                        Cause.EXCEPTION,
                        null,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        List.of(HOSTILE),
                        new Source("cms/" + HOSTILE + ".java", 3))),
                List.of(),
                new Compilation(true, List.of(), List.of()),
                new Screening(List.of(), List.of()));
    }

    static Report notCompiling() {
        return report(
                SubmissionOutcome.NOT_COMPILING,
                "The submission does not compile.",
                "0",
                List.of(blocked("consistency.students.add", "Adding shows at both ends", null)),
                List.of(),
                new Compilation(
                        false,
                        List.of(new Compilation.Message(
                                "cms/User.java", 9, 4, Compilation.Kind.ERROR, "';' expected", "  int x")),
                        List.of()),
                new Screening(List.of(), List.of()));
    }

    static Report harnessFailed() {
        return report(
                SubmissionOutcome.HARNESS_ERROR,
                "A worker could not be started.",
                null,
                List.of(blocked("consistency.students.add", "Adding shows at both ends", null)),
                List.of(),
                new Compilation(true, List.of(), List.of()),
                new Screening(List.of(), List.of()));
    }

    /** Every point, and extra credit left alone. */
    static Report complete() {
        return report(
                SubmissionOutcome.GRADED,
                null,
                "10",
                List.of(
                        passed("consistency.students.add", "Adding shows at both ends"),
                        failed("extra.restart", "Data outlives a restart", null)),
                List.of(),
                new Compilation(true, List.of(), List.of()),
                new Screening(List.of(), List.of()));
    }

    /** {@return many failed checks, each with a long message} */
    static Report many(int checks) {
        List<Check> failed = new ArrayList<>();
        for (int i = 0; i < checks; i++) {
            failed.add(failed("api.c" + i, "Check number " + i, "word ".repeat(100) + i));
        }
        return report(
                SubmissionOutcome.GRADED,
                null,
                "1",
                failed,
                List.of(),
                new Compilation(true, List.of(), List.of()),
                new Screening(List.of(), List.of()));
    }

    static Report titled(String... titles) {
        List<Check> passed = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            passed.add(passed("api.c" + i, titles[i]));
        }
        return report(
                SubmissionOutcome.GRADED,
                null,
                "10",
                passed,
                List.of(),
                new Compilation(true, List.of(), List.of()),
                new Screening(List.of(), List.of()));
    }

    private static Report report(
            SubmissionOutcome outcome,
            @Nullable String message,
            @Nullable String score,
            List<Check> checks,
            List<Diagnosis> diagnoses,
            Compilation compilation,
            Screening screening) {
        return new Report(
                1,
                new Report.Assignment("cms", "Courses", "sha256:" + "a".repeat(64)),
                new Report.Submission("ann", null, 0, List.of()),
                outcome,
                message,
                score == null ? null : new BigDecimal(score),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                "process",
                42,
                List.of(
                        new Report.Group("consistency", "Both ends agree", BigDecimal.ZERO, new BigDecimal("5.5")),
                        new Report.Group("api", "The API", BigDecimal.ZERO, new BigDecimal("4.5")),
                        new Report.Group("extra", "Extra credit", BigDecimal.ZERO, BigDecimal.ZERO)),
                checks,
                diagnoses,
                compilation,
                screening,
                Report.Console.EMPTY,
                new Report.Timing(1_500));
    }

    private static Check passed(String id, String title) {
        return check(id, title, CheckOutcome.PASSED, null, null, null, null);
    }

    private static Check failed(String id, String title, @Nullable String message) {
        return check(id, title, CheckOutcome.FAILED, null, message, "[user]", List.of("user.drop(course);"));
    }

    private static Check blocked(String id, String title, @Nullable String by) {
        return check(id, title, CheckOutcome.BLOCKED, by, null, null, null);
    }

    private static Check check(
            String id,
            String title,
            CheckOutcome outcome,
            @Nullable String blockedBy,
            @Nullable String message,
            @Nullable String expected,
            @Nullable List<String> code) {
        BigDecimal points = new BigDecimal("2.5");
        return new Check(
                id,
                title,
                id.substring(0, id.indexOf('.')),
                null,
                Visibility.VISIBLE,
                points,
                outcome == CheckOutcome.PASSED ? points : BigDecimal.ZERO,
                outcome,
                outcome == CheckOutcome.FAILED ? Cause.ASSERTION : null,
                blockedBy,
                message,
                expected,
                expected == null ? null : "[]",
                code,
                expected == null ? null : new Source("cms/User.java", 72));
    }
}
