package org.bothways.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What a student reads after {@code check}: what is wrong first, each with the shortest way to see it. */
final class CheckPage {

    private static final int EXPLAINED = 5;
    private static final int MAX_CODE_LINES = 20;
    private static final int NAMED = 3;
    private static final int MAX_CONSOLE = 2_000;

    private final Ansi ansi;
    private final boolean all;
    private final StringBuilder page = new StringBuilder();

    CheckPage(Ansi ansi, boolean all) {
        this.ansi = ansi;
        this.all = all;
    }

    String render(Report report) {
        if (report.message() != null) {
            line("@|bold,red " + report.outcome().title() + ".|@ ", report.message());
        }
        compilation(report.compilation());
        missing(report.screening());
        if (report.outcome() == SubmissionOutcome.GRADED) {
            failures(report);
            console(report.console());
        }
        groups(report);
        return page.toString();
    }

    private void compilation(Report.Compilation compilation) {
        for (Report.Compilation.Message message :
                compilation.messages().stream().limit(EXPLAINED).toList()) {
            String place = message.file() == null ? "" : message.file() + ":" + message.line() + ": ";
            List<String> text = message.text().lines().toList();
            line("@|red error|@ ", place + (text.isEmpty() ? "" : text.get(0)));
            text.stream().skip(1).forEach(more -> line("    ", more.strip()));
            if (message.sourceLine() != null) {
                line("    ", message.sourceLine().strip());
            }
        }
        if (!compilation.leftOut().isEmpty()) {
            line("Left out, so that the rest can be checked: ", String.join(", ", compilation.leftOut()));
        }
        gap(compilation.messages().isEmpty() && compilation.leftOut().isEmpty());
    }

    private void missing(Report.Screening screening) {
        for (Report.Screening.Missing missing : screening.missing()) {
            line("@|yellow missing|@ ", missing.sentence());
        }
        gap(screening.missing().isEmpty());
    }

    private void failures(Report report) {
        List<Report.Check> failed = report.checks().stream()
                .filter(check -> check.outcome() == CheckOutcome.FAILED)
                .toList();
        long shown = all ? failed.size() : EXPLAINED;
        failed.stream().limit(shown).forEach(check -> failure(check, report));
        if (failed.size() > shown) {
            line("", "… and %d more failed checks; --all explains them too.".formatted(failed.size() - shown));
            gap(false);
        }
    }

    private void failure(Report.Check check, Report report) {
        line("@|bold,red ✗|@ @|bold " + escape(check.title()) + "|@", "");
        plain("  ", check.message());
        value("expected", check.expected());
        value("actual", check.actual());
        if (check.source() != null) {
            line("  see       ", check.source().file() + ":" + check.source().line());
        }
        List<String> code = check.counterexample() == null ? List.of() : check.counterexample();
        for (String each : shortened(code)) {
            line("    @|cyan " + escape(Terminal.line(each)) + "|@", "");
        }
        List<String> blocked = report.checks().stream()
                .filter(other -> check.id().equals(other.blockedBy()))
                .map(Report.Check::title)
                .toList();
        if (!blocked.isEmpty()) {
            String more = blocked.size() <= NAMED ? "" : "; and %d more".formatted(blocked.size() - NAMED);
            line(
                    "  Not run before this is right: ",
                    blocked.stream().limit(NAMED).collect(Collectors.joining("; ")) + more);
        }
        gap(false);
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
            line("  %-10s".formatted(name), value);
        }
    }

    private void plain(String indent, @Nullable String text) {
        if (text != null) {
            line(indent, text);
        }
    }

    private void console(Report.Console console) {
        if (!console.text().isBlank()) {
            line("@|bold Your program printed|@", "");
            UntrustedText.cut(console.text(), MAX_CONSOLE).lines().forEach(each -> line("    ", each));
            gap(false);
        }
    }

    private void groups(Report report) {
        for (Report.Group group : report.groups()) {
            if (group.points().signum() > 0) {
                line(
                        "  %s %6s of %-6s "
                                .formatted(
                                        mark(group),
                                        group.earned().toPlainString(),
                                        group.points().toPlainString()),
                        group.title());
            }
        }
        BigDecimal score = report.score() == null ? BigDecimal.ZERO : report.score();
        line(
                "@|bold %s of %s points|@ "
                        .formatted(score.toPlainString(), report.maxScore().toPlainString()),
                "in the public checks. Hidden checks look at the same rules with other data.");
    }

    private static String mark(Report.Group group) {
        return group.earned().compareTo(group.points()) == 0 ? "@|green ✓|@" : "@|red ✗|@";
    }

    /** Appends markup of ours, then text that may be anybody's. */
    private void line(String markup, String text) {
        page.append(ansi.string(markup)).append(Terminal.line(text)).append(System.lineSeparator());
    }

    private void gap(boolean unlessNothing) {
        if (!unlessNothing) {
            page.append(System.lineSeparator());
        }
    }

    /** Text inside of markup must not be taken for markup. */
    private static String escape(String text) {
        return text.replace("@|", "@ |").replace("|@", "| @");
    }
}
