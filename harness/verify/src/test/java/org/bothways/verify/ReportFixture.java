package org.bothways.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.api.Visibility;
import org.bothways.judge.Suite;
import org.bothways.judge.screen.Contract;
import org.bothways.judge.suite.Assignment;
import org.bothways.judge.suite.Assignment.End;
import org.bothways.judge.suite.Assignment.Relationship;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.judge.suite.Manifest;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Confidence;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** An assignment of two checks, {@code g.first} and {@code g.second}, a point each, and made-up reports on it. */
final class ReportFixture {

    private static final String DIGEST = "sha256:" + "0".repeat(64);

    static final Suite SUITE = new Suite(
            new Assignment(
                    "lab",
                    "A lab",
                    "lab",
                    null,
                    List.of(new Assignment.Group("g", "Group", BigDecimal.valueOf(2), false)),
                    List.of(new Relationship(
                            "links",
                            "Links",
                            Relationship.Kind.MANY_TO_MANY,
                            false,
                            List.of(
                                    new End("lab.Box", "getLinks", "link", "unlink", null),
                                    new End("lab.Lid", "getLinks", "connect", null, null)))),
                    List.of(),
                    null,
                    Assignment.Limits.DEFAULT),
            new Manifest(List.of(check("g.first"), check("g.second"))),
            List.of(),
            Map.of(),
            new Contract(Set.of(), Set.of()),
            DIGEST);

    private ReportFixture() {}

    private static CheckSpec check(String id) {
        return new CheckSpec(
                id,
                "Title of " + id,
                "g",
                "links",
                Visibility.HIDDEN,
                BigDecimal.ONE,
                List.of(),
                new CheckSpec.Place("lab.suite.Checks", id.substring(2)));
    }

    /** {@return the report on a submission that fails these checks} */
    static Report report(String id, List<String> diagnoses, String... failed) {
        return report(id, diagnoses, 5, failed);
    }

    static Report report(String id, List<String> diagnoses, long millis, String... failed) {
        List<Report.Check> checks = SUITE.manifest().checks().stream()
                .map(check -> check(check, List.of(failed).contains(check.id())))
                .toList();
        BigDecimal score = BigDecimal.valueOf(2L - failed.length);
        return report(id, SubmissionOutcome.GRADED, null, score, diagnoses, checks, millis);
    }

    /** {@return the same report with a group of extra credit, of which nothing was earned} */
    static Report leavingExtraCreditAlone(Report report) {
        CheckSpec spec = check("g.more");
        Report.Check failed = check(spec, true);
        Report.Check more = new Report.Check(
                "x.more",
                failed.title(),
                "x",
                failed.relationship(),
                failed.visibility(),
                failed.points(),
                failed.earned(),
                failed.outcome(),
                failed.cause(),
                null,
                failed.message(),
                null,
                null,
                failed.counterexample(),
                null);
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
                Stream.concat(
                                report.groups().stream(),
                                Stream.of(new Report.Group("x", "Extra", BigDecimal.ZERO, BigDecimal.ONE, true)))
                        .toList(),
                Stream.concat(report.checks().stream(), Stream.of(more)).toList(),
                report.diagnoses(),
                report.compilation(),
                report.screening(),
                report.console(),
                report.timing());
    }

    /** {@return the report on a submission that was not accepted} */
    static Report rejected(String id) {
        List<Report.Check> checks = SUITE.manifest().checks().stream()
                .map(check -> check(check, true))
                .toList();
        return report(id, SubmissionOutcome.REJECTED, "Nothing in it.", BigDecimal.ZERO, List.of(), checks, 5);
    }

    private static Report report(
            String id,
            SubmissionOutcome outcome,
            @Nullable String message,
            BigDecimal score,
            List<String> diagnoses,
            List<Report.Check> checks,
            long millis) {
        return new Report(
                Report.SCHEMA_VERSION,
                new Report.Assignment("lab", "A lab", DIGEST),
                new Report.Submission(id, null, 1, List.of()),
                outcome,
                message,
                score,
                BigDecimal.valueOf(2),
                BigDecimal.ZERO,
                "process",
                42,
                List.of(new Report.Group("g", "Group", score, BigDecimal.valueOf(2))),
                checks,
                diagnoses.stream()
                        .map(diagnosis -> new Report.Diagnosis(
                                diagnosis,
                                null,
                                "Title",
                                null,
                                "Lesson",
                                null,
                                List.of(),
                                BigDecimal.ZERO,
                                Confidence.LIKELY))
                        .toList(),
                new Report.Compilation(true, List.of(), List.of()),
                new Report.Screening(List.of(), List.of()),
                Report.Console.EMPTY,
                new Report.Timing(millis));
    }

    private static Report.Check check(CheckSpec check, boolean failed) {
        return new Report.Check(
                check.id(),
                check.title(),
                check.group(),
                check.relationship(),
                org.bothways.report.Visibility.HIDDEN,
                check.points(),
                failed ? BigDecimal.ZERO : check.points(),
                failed ? CheckOutcome.FAILED : CheckOutcome.PASSED,
                failed ? Cause.ASSERTION : null,
                null,
                failed ? "It is not so." : null,
                null,
                null,
                failed ? List.of("Box box1 = new Box(1);", "box1.link(lid1);", "lid1.connect(box1);") : null,
                null);
    }

    static Sample sample(
            String id, String kind, @Nullable String cause, @Nullable List<String> diagnoses, String... failed) {
        BigDecimal score = BigDecimal.valueOf(2L - failed.length);
        return new Sample(
                new org.bothways.intake.Candidate(
                        id, new org.bothways.intake.Location.OnDisk(java.nio.file.Path.of(id))),
                new Recorded(
                        kind,
                        cause,
                        "graded",
                        score,
                        Map.of("g", score),
                        Stream.of(failed)
                                .collect(java.util.stream.Collectors.toMap(check -> check, check -> "assertion")),
                        diagnoses));
    }

    static BytecodeMutant mutant(String method) {
        return new BytecodeMutant(
                new MutantKey("lab.Box", method, "VoidMethodCall", 1),
                method,
                "()V",
                7,
                "removed call",
                new org.pitest.mutationtest.engine.MutationIdentifier(
                        org.pitest.mutationtest.engine.Location.location(
                                org.pitest.classinfo.ClassName.fromString("lab.Box"), method, "()V"),
                        1,
                        "VoidMethodCall"));
    }
}
