package org.bothways.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bothways.report.Audience;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Confidence;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Source;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Visibility;
import org.jspecify.annotations.Nullable;

/** What stands on the page about one submission, in the order of how much it cost. The audience has been thought of before. */
record StudentPage(
        String title,
        String assignment,
        boolean isInstructors,
        String outcome,
        String outcomeWord,
        @Nullable String message,
        @Nullable Score score,
        List<GroupBar> groups,
        List<CompilerMessage> compilation,
        List<String> leftOut,
        List<String> missing,
        List<Problem> problems,
        List<Failure> others,
        List<String> extraLeft,
        List<PassedGroup> passed,
        List<String> flagged,
        @Nullable Printed printed,
        List<String> notes,
        List<Fact> facts) {

    /** {@return the page on a report that has been cut down to what its audience may read} */
    static StudentPage of(Report report, Audience audience) {
        Map<String, Check> byId = new LinkedHashMap<>();
        report.checks().forEach(check -> byId.put(check.id(), check));
        boolean ran = report.outcome() == SubmissionOutcome.GRADED;
        return new StudentPage(
                Shown.line(report.submission().id()),
                Shown.line(report.assignment().title()),
                audience == Audience.INSTRUCTOR,
                report.outcome().title(),
                report.outcome().word(),
                Shown.lineOrNull(report.message()),
                Score.of(report),
                report.groups().stream()
                        .filter(group ->
                                report.score() != null && group.points().signum() > 0)
                        .map(GroupBar::of)
                        .toList(),
                report.compilation().messages().stream()
                        .map(CompilerMessage::of)
                        .toList(),
                ran ? report.compilation().leftOut().stream().map(Shown::line).toList() : List.of(),
                report.screening().missing().stream()
                        .map(missing -> Shown.line(missing.sentence()))
                        .toList(),
                problems(report, byId, ran),
                ran ? others(report, byId) : List.of(),
                ran ? extraLeft(report) : List.of(),
                passed(report),
                report.screening().flagged().stream()
                        .map(flag -> Shown.line("%s uses %s: %s"
                                .formatted(Shown.place(flag.file(), flag.line()), flag.api(), flag.why())))
                        .toList(),
                Printed.of(report.console()),
                report.submission().notes().stream().map(Shown::line).toList(),
                facts(report));
    }

    boolean isRight() {
        return score != null
                && message == null
                && problems.isEmpty()
                && others.isEmpty()
                && compilation.isEmpty()
                && missing.isEmpty();
    }

    private static List<Problem> problems(Report report, Map<String, Check> byId, boolean ran) {
        return report.diagnoses().stream()
                .sorted(Comparator.comparing(Report.Diagnosis::points).reversed())
                .map(diagnosis -> Problem.of(diagnosis, byId, ran))
                .toList();
    }

    /** What no diagnosis explains. A check that was not run stands with the one that kept it from running. */
    private static List<Failure> others(Report report, Map<String, Check> byId) {
        Set<String> explained = report.diagnoses().stream()
                .flatMap(diagnosis -> diagnosis.checks().stream())
                .collect(Collectors.toSet());
        Set<String> extra = extraGroups(report);
        List<Check> left = byId.values().stream()
                .filter(check -> check.outcome() != CheckOutcome.PASSED)
                .filter(check -> !explained.contains(check.id()) && !extra.contains(check.group()))
                .toList();
        return Failure.of(left, null);
    }

    /** Whoever leaves extra credit alone has lost nothing, and has nothing to mend. */
    private static List<String> extraLeft(Report report) {
        Set<String> extra = extraGroups(report);
        return report.checks().stream()
                .filter(check -> check.outcome() != CheckOutcome.PASSED && extra.contains(check.group()))
                .map(check -> Shown.line(check.title()))
                .toList();
    }

    private static Set<String> extraGroups(Report report) {
        return report.groups().stream()
                .filter(Report.Group::extraCredit)
                .map(Report.Group::id)
                .collect(Collectors.toSet());
    }

    private static List<PassedGroup> passed(Report report) {
        return report.groups().stream()
                .map(group -> new PassedGroup(
                        Shown.line(group.title()),
                        report.checks().stream()
                                .filter(check -> check.group().equals(group.id()))
                                .filter(check -> check.outcome() == CheckOutcome.PASSED)
                                .map(check -> Shown.line(check.title()))
                                .toList()))
                .filter(group -> !group.titles().isEmpty())
                .toList();
    }

    int passedCount() {
        return passed.stream().mapToInt(group -> group.titles().size()).sum();
    }

    private static List<Fact> facts(Report report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Sources", Shown.count(report.submission().files(), "file", "files")));
        if (report.submission().digest() != null) {
            facts.add(new Fact("Submission", report.submission().digest()));
        }
        if (report.submission().submittedAt() != null) {
            facts.add(new Fact("Handed in", report.submission().submittedAt().toString()));
        }
        facts.add(new Fact("Suite", report.assignment().suiteDigest()));
        facts.add(new Fact("Seed", Long.toString(report.seed())));
        facts.add(new Fact("Isolation", Shown.line(report.isolation())));
        return facts;
    }

    /** What was earned of what can be. */
    record Score(
            String earned,
            String most,
            int percent,
            @Nullable String extra) {
        static @Nullable Score of(Report report) {
            BigDecimal score = report.score();
            return score == null
                    ? null
                    : new Score(
                            Shown.points(score),
                            Shown.points(report.maxScore()),
                            Shown.percent(score, report.maxScore()),
                            report.extraCredit().signum() == 0 ? null : Shown.points(report.extraCredit()));
        }
    }

    /** A group of checks as a bar. */
    record GroupBar(String title, String earned, String points, int percent, boolean isExtra) {
        static GroupBar of(Report.Group group) {
            return new GroupBar(
                    Shown.line(group.title()),
                    Shown.points(group.earned()),
                    Shown.points(group.points()),
                    Shown.percent(group.earned(), group.points()),
                    group.extraCredit());
        }
    }

    /** What the compiler said, once. */
    record CompilerMessage(
            String kind,
            String place,
            String text,
            @Nullable String code) {
        static CompilerMessage of(Compilation.Message message) {
            return new CompilerMessage(
                    message.kind().word(),
                    Shown.place(message.file(), message.line()),
                    Shown.lines(message.text().lines().toList()),
                    message.sourceLine() == null
                            ? null
                            : Shown.codeLine(message.sourceLine().strip()));
        }
    }

    /** A misconception and the failures that it explains. */
    record Problem(
            String title,
            @Nullable String relationship,
            String points,
            boolean isLikely,
            @Nullable String explanation,
            String lesson,
            @Nullable Excerpt source,
            @Nullable Failure example,
            List<Failure> failures) {
        static Problem of(Report.Diagnosis diagnosis, Map<String, Check> byId, boolean ran) {
            List<Check> checks = diagnosis.checks().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .toList();
            List<Failure> failures = ran ? Failure.of(checks, diagnosis.source()) : List.of();
            Optional<Failure> example =
                    failures.stream().filter(Failure::isTold).findFirst();
            return new Problem(
                    Shown.line(diagnosis.title()),
                    Shown.lineOrNull(diagnosis.relationship()),
                    Shown.points(diagnosis.points()),
                    diagnosis.confidence() == Confidence.LIKELY,
                    Shown.lineOrNull(diagnosis.explanation()),
                    Shown.line(diagnosis.lesson()),
                    Excerpt.of(diagnosis.source()),
                    example.orElse(null),
                    failures.stream()
                            .filter(failure -> !failure.equals(example.orElse(null)))
                            .toList());
        }

        String more() {
            int checks = failures.stream()
                    .mapToInt(failure -> 1 + failure.blocked().size())
                    .sum();
            String which = example == null ? "that it explains" : "that it explains, too";
            return Shown.count(checks, "check", "checks") + " " + which;
        }
    }

    /** A failed check, with the checks that were not run because of it. */
    record Failure(
            String title,
            String points,
            boolean isHidden,
            @Nullable String cause,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable String counterexample,
            @Nullable Excerpt source,
            List<String> blocked) {

        /** {@return the failed ones among the checks, those that cost the most first; those that were not run stand with them} */
        static List<Failure> of(List<Check> checks, @Nullable Source alreadyShown) {
            Map<String, List<Check>> blocked = new HashMap<>();
            Set<String> failed = new HashSet<>();
            for (Check check : checks) {
                if (check.outcome() == CheckOutcome.FAILED) {
                    failed.add(check.id());
                } else if (check.outcome() == CheckOutcome.BLOCKED && check.blockedBy() != null) {
                    blocked.computeIfAbsent(check.blockedBy(), id -> new ArrayList<>())
                            .add(check);
                }
            }
            List<Check> heads = checks.stream()
                    .filter(check -> check.outcome() != CheckOutcome.PASSED)
                    .filter(check -> failed.contains(check.id())
                            || check.blockedBy() == null
                            || !failed.contains(check.blockedBy()))
                    .sorted(Comparator.comparing((Check check) -> lost(check, blocked))
                            .reversed())
                    .toList();
            return heads.stream()
                    .map(check -> of(check, blocked.getOrDefault(check.id(), List.of()), alreadyShown))
                    .toList();
        }

        private static BigDecimal lost(Check check, Map<String, List<Check>> blocked) {
            return blocked.getOrDefault(check.id(), List.of()).stream()
                    .map(each -> each.points().subtract(each.earned()))
                    .reduce(check.points().subtract(check.earned()), BigDecimal::add);
        }

        private static Failure of(Check check, List<Check> blocked, @Nullable Source alreadyShown) {
            boolean told = check.message() != null || check.expected() != null || check.counterexample() != null;
            return new Failure(
                    Shown.line(check.title()),
                    Shown.points(lost(check, Map.of(check.id(), blocked))),
                    check.visibility() != Visibility.VISIBLE && !told,
                    check.cause() == null ? null : check.cause().word().replace('_', ' '),
                    Shown.lineOrNull(check.message()),
                    Shown.lineOrNull(check.expected()),
                    Shown.lineOrNull(check.actual()),
                    check.counterexample() == null || check.counterexample().isEmpty()
                            ? null
                            : Shown.lines(check.counterexample()),
                    samePlace(check.source(), alreadyShown) ? null : Excerpt.of(check.source()),
                    blocked.stream().map(each -> Shown.line(each.title())).toList());
        }

        private static boolean samePlace(@Nullable Source one, @Nullable Source other) {
            return one != null && one.equals(other);
        }

        boolean isTold() {
            return message != null || expected != null || actual != null || counterexample != null || source != null;
        }
    }

    /** Lines of a source. */
    record Excerpt(String place, List<Line> lines) {
        static @Nullable Excerpt of(@Nullable Source source) {
            if (source == null) {
                return null;
            }
            Report.Excerpt excerpt = source.excerpt();
            List<Line> lines = excerpt == null
                    ? List.of()
                    : IntStream.range(0, excerpt.lines().size())
                            .mapToObj(index -> new Line(
                                    excerpt.from() + index,
                                    Shown.codeLine(excerpt.lines().get(index)),
                                    Objects.equals(source.line(), excerpt.from() + index)))
                            .toList();
            return new Excerpt(Shown.place(source.file(), source.line()), lines);
        }
    }

    /** A line of a source, and whether it is the one that is meant. */
    record Line(int number, String text, boolean isMeant) {}

    /** Titles of checks that passed. */
    record PassedGroup(String title, List<String> titles) {}

    /** What the submission printed. */
    record Printed(String text, long truncatedBytes) {
        static @Nullable Printed of(Report.Console console) {
            return console.text().isBlank()
                    ? null
                    : new Printed(Shown.lines(console.text().lines().toList()), console.truncatedBytes());
        }

        String more() {
            return String.format(Locale.ROOT, "%,d more bytes were not kept", truncatedBytes);
        }
    }

    /** What the report is about. */
    record Fact(String name, String value) {}
}
