package org.bothways.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bothways.judge.CheckResult;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What a student reads after {@code check}: what is wrong first, each with the shortest way to see it. */
final class CheckPage {

    private static final int EXPLAINED = 5;
    private static final int MAX_CODE_LINES = 20;
    private static final int NAMED = 3;
    private static final int MAX_MORE_LINES = 5;
    private static final int EXCHANGES = 2;
    private static final int MAX_EXCHANGE = 160;
    private static final int MAX_TEXT = 1_200;
    private static final int MAX_CONSOLE = 2_000;
    private static final int MAX_CONSOLE_LINES = 40;

    private final Ansi ansi;
    private final boolean all;
    private final StringBuilder page = new StringBuilder();

    CheckPage(Ansi ansi, boolean all) {
        this.ansi = ansi;
        this.all = all;
    }

    String render(Report report) {
        if (report.message() != null) {
            line(styled(report.outcome().title() + ".", Style.bold, Style.fg_red) + " " + plain(report.message()));
        }
        compilation(report.compilation());
        missing(report.screening());
        diagnoses(report);
        if (report.outcome() == SubmissionOutcome.GRADED) {
            failures(report);
            advice(report);
            console(report.console());
        }
        if (report.score() != null) {
            points(report, report.score());
        }
        return page.toString();
    }

    /** {@return what became of checks that had failed before, in a line each} */
    String renderFirst(List<CheckResult> results) {
        line("Of what failed before:");
        for (CheckResult result : results) {
            line((result.verdict().isPassed() ? passedMark() : failedMark())
                    + " "
                    + plain(result.check().title()));
        }
        return page.toString();
    }

    private String passedMark() {
        return styled("✓", Style.bold, Style.fg_green);
    }

    private String failedMark() {
        return styled("✗", Style.bold, Style.fg_red);
    }

    private void compilation(Report.Compilation compilation) {
        List<Report.Compilation.Message> messages = compilation.messages();
        messages.stream().limit(shown(messages)).forEach(this::message);
        if (messages.size() > shown(messages)) {
            line("… and %d more; --all shows them too.".formatted(messages.size() - shown(messages)));
        }
        if (!compilation.leftOut().isEmpty()) {
            line("Left out, so that the rest can be checked: " + plain(String.join(", ", compilation.leftOut())));
        }
        gap(messages.isEmpty() && compilation.leftOut().isEmpty());
    }

    private void message(Report.Compilation.Message message) {
        boolean error = message.kind() == Report.Compilation.Kind.ERROR;
        List<String> text = message.text().lines().toList();
        line(styled(message.kind().word(), error ? Style.fg_red : Style.fg_yellow)
                + " "
                + plain(place(message.file(), message.line(), ": "))
                + plain(text.isEmpty() ? "" : text.get(0)));
        text.stream().skip(1).limit(MAX_MORE_LINES).forEach(more -> line("    " + plain(more.strip())));
        if (message.sourceLine() != null) {
            line("    " + plain(message.sourceLine().strip()));
        }
    }

    private static String place(@Nullable String file, @Nullable Integer line, String end) {
        return file == null ? "" : file + (line == null ? "" : ":" + line) + end;
    }

    private void missing(Report.Screening screening) {
        for (Report.Screening.Missing missing : screening.missing()) {
            line(styled("missing", Style.fg_yellow) + " " + plain(missing.sentence()));
        }
        gap(screening.missing().isEmpty());
    }

    /** Why comes before what: whoever understands the cause needs few of the checks. */
    private void diagnoses(Report report) {
        for (Report.Diagnosis diagnosis : report.diagnoses()) {
            String place = diagnosis.source() == null
                    ? ""
                    : " (" + place(diagnosis.source().file(), diagnosis.source().line(), "") + ")";
            line(styled("!", Style.bold, Style.fg_yellow)
                    + " "
                    + styled(plain(diagnosis.title()), Style.bold)
                    + plain(place));
            value("", diagnosis.explanation());
            value("", diagnosis.lesson());
            int checks = diagnosis.checks().size();
            line("  It explains %d failed %s: %s points."
                    .formatted(
                            checks,
                            checks == 1 ? "check" : "checks",
                            diagnosis.points().toPlainString()));
            gap(false);
        }
    }

    private void failures(Report report) {
        Set<String> extra = report.groups().stream()
                .filter(Report.Group::extraCredit)
                .map(Report.Group::id)
                .collect(Collectors.toSet());
        List<Report.Check> failed = report.checks().stream()
                .filter(check -> check.outcome() == CheckOutcome.FAILED)
                .sorted(Comparator.comparing((Report.Check check) -> extra.contains(check.group()))
                        .thenComparing(check -> atStake(check, report).negate()))
                .toList();
        failed.stream().limit(shown(failed)).forEach(check -> failure(check, report));
        if (failed.size() > shown(failed)) {
            line("… and %d more failed checks; --all explains them too.".formatted(failed.size() - shown(failed)));
            gap(false);
        }
    }

    /** {@return the points of the check, and of those that were not run because of it} */
    private static BigDecimal atStake(Report.Check check, Report report) {
        return report.checks().stream()
                .filter(each -> each.equals(check) || check.id().equals(each.blockedBy()))
                .map(each -> each.points().subtract(each.earned()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void advice(Report report) {
        List<Report.Check> advised = report.checks().stream()
                .filter(check -> check.outcome() == CheckOutcome.PASSED && check.message() != null)
                .toList();
        advised.forEach(
                check -> line(styled("advice", Style.fg_yellow) + " " + plain(String.valueOf(check.message()))));
        gap(advised.isEmpty());
    }

    private int shown(List<?> things) {
        return all ? things.size() : Math.min(EXPLAINED, things.size());
    }

    private void failure(Report.Check check, Report report) {
        line(failedMark() + " " + styled(plain(check.title()), Style.bold));
        value("", check.message());
        value("expected  ", check.expected());
        value("actual    ", check.actual());
        value(
                "see       ",
                check.source() == null
                        ? null
                        : place(check.source().file(), check.source().line(), ""));
        List<String> code = check.counterexample() == null ? List.of() : check.counterexample();
        for (String each : shortened(code)) {
            line("    " + styled(plain(each), Style.fg_cyan));
        }
        if (check.exchanges() != null) {
            exchanges(check.exchanges());
        }
        List<String> blocked = report.checks().stream()
                .filter(other -> check.id().equals(other.blockedBy()))
                .map(Report.Check::title)
                .toList();
        if (!blocked.isEmpty()) {
            String more = blocked.size() <= NAMED ? "" : "; and %d more".formatted(blocked.size() - NAMED);
            String named = blocked.stream().limit(NAMED).collect(Collectors.joining("; "));
            line("  Not run before this is right: " + plain(named) + more);
        }
        gap(false);
    }

    /** The last ones say it: what led there is in the code above. */
    private void exchanges(List<Report.Exchange> exchanges) {
        for (Report.Exchange each : exchanges.subList(Math.max(0, exchanges.size() - EXCHANGES), exchanges.size())) {
            String sent = each.sent() == null ? "" : " " + each.sent();
            line("  asked     " + plain(UntrustedText.cut(each.request() + sent, MAX_EXCHANGE)));
            String status = each.status() == null ? "" : each.status() + " ";
            line("  answered  " + plain(UntrustedText.cut(status + each.answer(), MAX_EXCHANGE)));
        }
    }

    /** Keeps the end, which shows what is wrong, rather than the middle. */
    private static List<String> shortened(List<String> code) {
        if (code.size() <= MAX_CODE_LINES) {
            return code;
        }
        int end = 3;
        int start = MAX_CODE_LINES - end - 1;
        List<String> lines = new ArrayList<>(code.subList(0, start));
        lines.add("// … (%d more)".formatted(code.size() - start - end));
        lines.addAll(code.subList(code.size() - end, code.size()));
        return lines;
    }

    private void value(String name, @Nullable String value) {
        if (value != null) {
            line("  " + name + plain(value));
        }
    }

    private void console(Report.Console console) {
        if (!console.text().isBlank()) {
            line(styled("Your program printed", Style.bold));
            List<String> lines =
                    UntrustedText.cut(console.text(), MAX_CONSOLE).lines().toList();
            UntrustedText.cutLines(lines, MAX_CONSOLE_LINES).forEach(each -> line("    " + plain(each)));
            gap(false);
        }
    }

    private void points(Report report, BigDecimal score) {
        for (Report.Group group : report.groups()) {
            if (group.points().signum() > 0) {
                line("  %s %6s of %-6s %s"
                        .formatted(
                                mark(group),
                                group.earned().toPlainString(),
                                group.points().toPlainString(),
                                plain(group.title())));
            }
        }
        String sum = "%s of %s points"
                .formatted(score.toPlainString(), report.maxScore().toPlainString());
        line(styled(sum, Style.bold) + " in the public checks. Hidden checks look at the same rules with other data.");
    }

    private String mark(Report.Group group) {
        return group.earned().compareTo(group.points()) == 0 ? styled("✓", Style.fg_green) : styled("✗", Style.fg_red);
    }

    /** {@return text that may be anybody's, on one line and not too long} */
    private static String plain(String text) {
        return Terminal.line(UntrustedText.cut(text, MAX_TEXT));
    }

    /** Picocli's own markup is no way to do this: the text may hold some. */
    private String styled(String text, Style... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    private void line(String text) {
        page.append(text).append(System.lineSeparator());
    }

    private void gap(boolean unlessNothing) {
        if (!unlessNothing) {
            page.append(System.lineSeparator());
        }
    }
}
