package org.bothways.grader;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bothways.diagnosis.Diagnosis;
import org.bothways.diagnosis.Place;
import org.bothways.intake.Candidate;
import org.bothways.intake.SourceFile;
import org.bothways.intake.Submission;
import org.bothways.judge.CheckResult;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.Verdict;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Confidence;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.UntrustedText;
import org.bothways.report.Visibility;
import org.bothways.wire.Reply;
import org.jspecify.annotations.Nullable;

/** Puts reports together. What a report's maximum is comes from the suite alone. */
final class Reports {

    private static final int MAX_MESSAGES = 50;
    private static final int MAX_FLAGS = 100;
    private static final int MAX_SOURCE_LINE = 300;

    private final Suite suite;
    private final String isolation;
    private final long seed;
    private final Map<String, OffsetDateTime> submitted;

    /**
     * What all reports of a batch have in common.
     *
     * @param submitted when submissions were handed in, by their ids, as far as somebody says so
     */
    Reports(Suite suite, String isolation, long seed, Map<String, OffsetDateTime> submitted) {
        this.suite = suite;
        this.isolation = isolation;
        this.seed = seed;
        this.submitted = Map.copyOf(submitted);
    }

    Report.Assignment assignment() {
        return new Report.Assignment(
                suite.assignment().id(),
                suite.assignment().title(),
                suite.digest(),
                suite.assignment().dueDate());
    }

    /** A submission that was run. */
    Report graded(
            Submission submission,
            Compiler.Compilation compilation,
            Screening screening,
            SuiteRun.Sheet sheet,
            List<Diagnosis> diagnoses,
            Report.Timing timing) {
        Excerpts excerpts = new Excerpts(submission.sources());
        List<Report.Check> checks =
                sheet.results().stream().map(result -> check(result, excerpts)).toList();
        return report(
                submission(submission),
                SubmissionOutcome.GRADED,
                null,
                checks,
                diagnoses(diagnoses, excerpts),
                compilation(compilation, submission.sources()),
                screening(screening),
                new Report.Console(sheet.console().text(), sheet.console().truncatedBytes()),
                timing);
    }

    /** A submission of which nothing compiles that the assignment asks for. */
    Report notCompiling(
            Submission submission, Compiler.Compilation compilation, List<Diagnosis> diagnoses, Report.Timing timing) {
        return report(
                submission(submission),
                SubmissionOutcome.NOT_COMPILING,
                "The submission does not compile" + firstMessage(compilation),
                unrun(Cause.MISSING_MEMBER, "Not run: the submission does not compile"),
                diagnoses(diagnoses, new Excerpts(submission.sources())),
                compilation(compilation, submission.sources()),
                new Report.Screening(List.of(), List.of()),
                Report.Console.EMPTY,
                timing);
    }

    private static String firstMessage(Compiler.Compilation compilation) {
        return compilation.messages().stream()
                .findFirst()
                .map(message -> (message.path() == null ? "" : ": " + message.path())
                        + (message.line() == 0 ? "" : ", line " + message.line())
                        + ": "
                        + message.text().lines().findFirst().orElse(""))
                .orElse("");
    }

    /** A submission that intake did not accept. */
    Report rejected(Report.Submission submission, String why, Report.Timing timing) {
        return report(
                submission,
                SubmissionOutcome.REJECTED,
                why,
                unrun(Cause.MISSING_MEMBER, "Not run: the submission was not accepted"),
                List.of(),
                new Report.Compilation(true, List.of(), List.of()),
                new Report.Screening(List.of(), List.of()),
                Report.Console.EMPTY,
                timing);
    }

    /** A submission that the harness could not grade: never a score. */
    Report failed(Report.Submission submission, String why, Report.Timing timing) {
        return report(
                submission,
                SubmissionOutcome.HARNESS_ERROR,
                why,
                unrun(null, "Not run: the harness failed; this is no fault of the submission's"),
                List.of(),
                new Report.Compilation(true, List.of(), List.of()),
                new Report.Screening(List.of(), List.of()),
                Report.Console.EMPTY,
                timing);
    }

    Report.Submission submission(Submission submission) {
        return new Report.Submission(
                submission.id(),
                submission.digest(),
                submission.files(),
                submission.notes(),
                submitted.get(submission.id()));
    }

    /** A submission that nothing but its name is known of, yet. */
    Report.Submission submission(Candidate candidate) {
        return new Report.Submission(candidate.id(), null, 0, List.of(), submitted.get(candidate.id()));
    }

    private Report report(
            Report.Submission submission,
            SubmissionOutcome outcome,
            @Nullable String message,
            List<Report.Check> checks,
            List<Report.Diagnosis> diagnoses,
            Report.Compilation compilation,
            Report.Screening screening,
            Report.Console console,
            Report.Timing timing) {
        boolean ours = outcome == SubmissionOutcome.HARNESS_ERROR;
        return new Report(
                Report.SCHEMA_VERSION,
                assignment(),
                submission,
                outcome,
                message,
                ours ? null : earned(checks, false),
                maximum(),
                earned(checks, true),
                isolation,
                seed,
                groups(checks),
                checks,
                diagnoses,
                compilation,
                screening,
                console,
                timing);
    }

    private static List<Report.Diagnosis> diagnoses(List<Diagnosis> diagnoses, Excerpts excerpts) {
        return diagnoses.stream().map(each -> diagnosis(each, excerpts)).toList();
    }

    private static Report.Diagnosis diagnosis(Diagnosis diagnosis, Excerpts excerpts) {
        Place place = diagnosis.place();
        return new Report.Diagnosis(
                diagnosis.id(),
                diagnosis.relationship(),
                diagnosis.title(),
                diagnosis.explanation(),
                diagnosis.lesson(),
                place == null ? null : excerpts.source(place.file(), place.line()),
                diagnosis.checks(),
                diagnosis.points(),
                diagnosis.isCertain() ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    private List<Report.Check> unrun(@Nullable Cause cause, String message) {
        List<Report.Check> checks = new ArrayList<>();
        for (CheckSpec spec : suite.manifest().checks()) {
            checks.add(
                    check(spec, BigDecimal.ZERO, CheckOutcome.FAILED, cause, null, Verdict.Finding.of(message), null));
        }
        return checks;
    }

    private static Report.Check check(CheckResult result, Excerpts excerpts) {
        CheckSpec spec = result.check();
        if (result.verdict() instanceof Failed failed) {
            Screening.Source place = failed.finding().source();
            return check(
                    spec,
                    result.earned(),
                    CheckOutcome.FAILED,
                    Cause.valueOf(failed.cause().name()),
                    null,
                    failed.finding(),
                    place == null ? null : excerpts.source(place.file(), place.line()));
        }
        if (result.verdict() instanceof Blocked blocked) {
            return check(spec, result.earned(), CheckOutcome.BLOCKED, null, blocked.by(), null, null);
        }
        String advice = result.verdict() instanceof Passed passed ? passed.advice() : null;
        return check(
                spec,
                result.earned(),
                CheckOutcome.PASSED,
                null,
                null,
                advice == null ? null : Verdict.Finding.of(advice),
                null);
    }

    private static Report.Check check(
            CheckSpec spec,
            BigDecimal earned,
            CheckOutcome outcome,
            @Nullable Cause cause,
            @Nullable String blockedBy,
            Verdict.@Nullable Finding finding,
            Report.@Nullable Source source) {
        return new Report.Check(
                spec.id(),
                spec.title(),
                spec.group(),
                spec.relationship(),
                Visibility.valueOf(spec.visibility().name()),
                spec.points(),
                earned,
                outcome,
                cause,
                blockedBy,
                finding == null ? null : finding.message(),
                finding == null ? null : finding.expected(),
                finding == null ? null : finding.actual(),
                finding == null ? null : exchanges(finding),
                finding == null ? null : finding.counterexample(),
                source);
    }

    private static @Nullable List<Report.Exchange> exchanges(Verdict.Finding finding) {
        List<Verdict.Exchanged> exchanges = finding.exchanges();
        return exchanges == null
                ? null
                : exchanges.stream()
                        .map(each -> new Report.Exchange(
                                each.request(), each.sent(), each.status(), each.contentType(), each.answer()))
                        .toList();
    }

    private List<Report.Group> groups(List<Report.Check> checks) {
        return suite.assignment().groups().stream()
                .map(group -> new Report.Group(
                        group.id(),
                        group.title(),
                        earnedIn(group, checks),
                        suite.manifest().points(group),
                        group.extraCredit()))
                .toList();
    }

    private BigDecimal earned(List<Report.Check> checks, boolean extraCredit) {
        return suite.assignment().groups().stream()
                .filter(group -> group.extraCredit() == extraCredit)
                .map(group -> earnedIn(group, checks))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal earnedIn(Assignment.Group group, List<Report.Check> checks) {
        return checks.stream()
                .filter(check -> check.group().equals(group.id()))
                .map(Report.Check::earned)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal maximum() {
        return suite.assignment().groups().stream()
                .filter(group -> !group.extraCredit())
                .map(group -> suite.manifest().points(group))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Report.Compilation compilation(Compiler.Compilation compilation, List<SourceFile> sources) {
        Map<String, SourceFile> byPath = sources.stream()
                .collect(Collectors.toMap(SourceFile::path, Function.identity(), (first, second) -> first));
        List<Report.Compilation.Message> messages = compilation.messages().stream()
                .limit(MAX_MESSAGES)
                .map(message -> message(message, byPath))
                .toList();
        return new Report.Compilation(
                compilation.leftOut().isEmpty()
                        && compilation.messages().stream().noneMatch(Reply.Message::error),
                messages,
                compilation.leftOut());
    }

    private static Report.Compilation.Message message(Reply.Message message, Map<String, SourceFile> sources) {
        SourceFile source = message.path() == null ? null : sources.get(message.path());
        return new Report.Compilation.Message(
                source == null ? null : source.path(),
                positive(message.line()),
                positive(message.column()),
                message.error() ? Report.Compilation.Kind.ERROR : Report.Compilation.Kind.WARNING,
                message.text(),
                source == null ? null : line(source, message.line()));
    }

    private static @Nullable String line(SourceFile source, long number) {
        return source.text()
                .lines()
                .skip(Math.max(0, number - 1))
                .findFirst()
                .filter(line -> number > 0)
                .map(line -> UntrustedText.cut(line, MAX_SOURCE_LINE))
                .orElse(null);
    }

    private static @Nullable Integer positive(long number) {
        return number > 0 && number <= Integer.MAX_VALUE ? (int) number : null;
    }

    private Report.Screening screening(Screening screening) {
        return new Report.Screening(
                screening.lacks(suite.contract()).stream()
                        .map(lack -> new Report.Screening.Missing(lack.member(), lack.sentence()))
                        .toList(),
                screening.flags().stream()
                        .limit(MAX_FLAGS)
                        .map(flag -> new Report.Screening.Flagged(
                                flag.file() == null ? "(unknown)" : flag.file(),
                                positive(flag.line()),
                                flag.api(),
                                flag.why()))
                        .toList());
    }
}
