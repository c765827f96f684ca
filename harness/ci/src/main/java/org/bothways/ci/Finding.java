package org.bothways.ci;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.Report.Screening;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a submission, and where.
 *
 * @param rule what kind of thing it is, the same in every submission
 * @param lines of text, each on one line and harmless to a terminal, not yet escaped for any format
 * @param path below the repository's root; null where nobody knows
 * @param line where the path is known, and the line too
 */
record Finding(
        Severity severity,
        Rule rule,
        String title,
        List<String> lines,
        @Nullable String path,
        @Nullable Integer line) {

    private static final int LONGEST_LINE = 1_000;

    Finding {
        title = shown(title);
        lines = lines.stream().map(Finding::shown).toList();
    }

    /** What a platform makes of it. */
    enum Severity {
        /** It has to be repaired first. */
        ERROR,
        /** It lost points. */
        WARNING
    }

    /** A kind of finding: an id, a title that holds for every submission, and where there is one, the lesson. */
    record Rule(String id, String title, @Nullable String lesson) {}

    String text() {
        return String.join("\n", lines);
    }

    /** {@return what is wrong, most important first: what can't be graded, what doesn't compile, causes, then other failures} */
    static List<Finding> of(Report report, SourcePaths paths) {
        List<Finding> findings = new ArrayList<>();
        ungraded(report).ifPresent(findings::add);
        report.compilation().messages().stream()
                .filter(message -> message.kind() == Compilation.Kind.ERROR)
                .map(message -> compilerError(message, paths))
                .forEach(findings::add);
        report.diagnoses().stream()
                .sorted(Comparator.comparing(Diagnosis::points).reversed())
                .map(diagnosis -> diagnosed(diagnosis, paths))
                .forEach(findings::add);
        report.screening().missing().stream()
                .map(missing -> missing(missing, paths))
                .forEach(findings::add);
        unexplained(report).map(check -> failed(check, paths)).forEach(findings::add);
        return findings;
    }

    /** {@return the failed checks that count and that no diagnosis explains, most points first} */
    private static Stream<Check> unexplained(Report report) {
        Set<String> explained = new HashSet<>();
        report.diagnoses().forEach(diagnosis -> explained.addAll(diagnosis.checks()));
        return failedChecks(report).stream()
                .filter(check -> !explained.contains(check.id()))
                .sorted(Comparator.comparing(Finding::lost).reversed());
    }

    /** {@return the failed checks that count: whoever has every point has left extra credit alone, which is no failure} */
    static List<Check> failedChecks(Report report) {
        return hasEveryPoint(report)
                ? List.of()
                : report.checks().stream()
                        .filter(check -> check.outcome() == CheckOutcome.FAILED)
                        .toList();
    }

    static boolean hasEveryPoint(Report report) {
        return report.score() != null && report.score().compareTo(report.maxScore()) == 0;
    }

    private static BigDecimal lost(Check check) {
        return check.points().subtract(check.earned());
    }

    private static Optional<Finding> ungraded(Report report) {
        String message = report.message();
        return message == null
                ? Optional.empty()
                : Optional.of(new Finding(
                        Severity.ERROR,
                        new Rule(
                                "outcome/" + report.outcome().word(),
                                report.outcome().title(),
                                null),
                        report.outcome().title(),
                        List.of(message),
                        null,
                        null));
    }

    private static Finding compilerError(Compilation.Message message, SourcePaths paths) {
        return at(
                message.file(),
                message.line(),
                paths,
                Severity.ERROR,
                new Rule("compiler/error", "Does not compile", null),
                "Does not compile",
                message.text().lines().toList());
    }

    private static Finding diagnosed(Diagnosis diagnosis, SourcePaths paths) {
        return at(
                diagnosis.source() == null ? null : diagnosis.source().file(),
                diagnosis.source() == null ? null : diagnosis.source().line(),
                paths,
                Severity.ERROR,
                new Rule("diagnosis/" + diagnosis.id(), diagnosis.title(), diagnosis.lesson()),
                diagnosis.title(),
                present(diagnosis.explanation(), diagnosis.lesson(), points(diagnosis)));
    }

    private static String points(Diagnosis diagnosis) {
        int checks = diagnosis.checks().size();
        return "It explains %d failed %s: %s points."
                .formatted(
                        checks,
                        checks == 1 ? "check" : "checks",
                        diagnosis.points().toPlainString());
    }

    /** What is missing from a class is best shown at the class. */
    private static Finding missing(Screening.Missing missing, SourcePaths paths) {
        String member = missing.member();
        int end = member.indexOf('.');
        String type = end < 0 ? member : member.substring(0, end);
        return at(
                type + ".java",
                null,
                paths,
                Severity.WARNING,
                new Rule("contract/missing-member", "Part of the contract is missing", null),
                "Part of the contract is missing",
                List.of(missing.sentence()));
    }

    private static Finding failed(Check check, SourcePaths paths) {
        return at(
                check.source() == null ? null : check.source().file(),
                check.source() == null ? null : check.source().line(),
                paths,
                Severity.WARNING,
                new Rule("check/" + check.id(), check.title(), null),
                check.title(),
                present(
                        check.message(),
                        check.expected() == null ? null : "expected  " + check.expected(),
                        check.actual() == null ? null : "actual    " + check.actual(),
                        "It is worth " + check.points().toPlainString() + " points."));
    }

    private static Finding at(
            @Nullable String source,
            @Nullable Integer line,
            SourcePaths paths,
            Severity severity,
            Rule rule,
            String title,
            List<String> lines) {
        String path = source == null ? null : paths.inRepository(source).orElse(null);
        return new Finding(severity, rule, title, lines, path, path == null ? null : line);
    }

    private static List<String> present(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private static String shown(String text) {
        return UntrustedText.onOneLine(UntrustedText.wellFormed(UntrustedText.cut(text, LONGEST_LINE)));
    }
}
