package org.bothways.ci;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.Report.Source;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * A report as a job summary in GitHub's Markdown: the score, causes, then each failed check. GitHub drops a summary of more than
 * 1024 KiB as a whole, so it ends before the check with which it would become too long, and says so.
 */
@API(status = API.Status.STABLE)
public final class JobSummary {

    /** GitHub's limit, less what another step may have written. */
    public static final int MOST_BYTES = 1_000_000;

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_CODE_LINES = 60;
    private static final int MOST_MESSAGES = 50;
    private static final int LONGEST_CODE_LINE = 500;

    private final Report report;

    private JobSummary(Report report) {
        this.report = report;
    }

    /** {@return the summary in at most that many bytes of UTF-8, if its first part fits into them} */
    public static String of(Report report, int mostBytes) {
        return new JobSummary(report).text(mostBytes);
    }

    private String text(int mostBytes) {
        StringBuilder summary = new StringBuilder(head());
        List<String> parts = new ArrayList<>();
        report.diagnoses().forEach(diagnosis -> parts.add(cause(diagnosis)));
        List<Check> failed = Finding.failedChecks(report);
        for (int i = 0; i < failed.size(); i++) {
            parts.add((i == 0 ? "## Failed checks\n\n" : "") + check(failed.get(i)));
        }
        long bytes = length(summary) + LONGEST_TEXT;
        for (int i = 0; i < parts.size(); i++) {
            bytes += length(parts.get(i));
            if (bytes > mostBytes) {
                summary.append(
                        "%d more parts are left out: the summary would be too long for GitHub. The report has all of them.\n"
                                .formatted(parts.size() - i));
                break;
            }
            summary.append(parts.get(i));
        }
        return summary.toString();
    }

    private static long length(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private String head() {
        StringBuilder head = new StringBuilder("# " + text(report.assignment().title()) + "\n\n");
        head.append("**").append(Score.sentence(report)).append("**\n\n");
        if (report.message() != null) {
            head.append(text(report.message())).append("\n\n");
        }
        compilation(head);
        report.screening()
                .missing()
                .forEach(missing ->
                        head.append("- ").append(text(missing.sentence())).append('\n'));
        if (!report.screening().missing().isEmpty()) {
            head.append('\n');
        }
        groups(head);
        return head.toString();
    }

    private void compilation(StringBuilder head) {
        List<String> lines = report.compilation().messages().stream()
                .flatMap(said -> (place(said.file(), said.line()) + said.text()).lines())
                .map(line -> UntrustedText.cut(line, LONGEST_CODE_LINE))
                .toList();
        if (!lines.isEmpty()) {
            head.append(Markdown.code("text", UntrustedText.cutLines(lines, MOST_MESSAGES)))
                    .append('\n');
        }
    }

    private static String place(@Nullable String file, @Nullable Integer line) {
        return file == null ? "" : file + (line == null ? "" : ":" + line) + ": ";
    }

    private void groups(StringBuilder head) {
        head.append("| | earned | of |\n|---|---:|---:|\n");
        for (Report.Group group : report.groups()) {
            if (group.points().signum() > 0) {
                head.append("| %s | %s | %s |\n"
                        .formatted(
                                text(group.title()),
                                group.earned().toPlainString(),
                                group.points().toPlainString()));
            }
        }
        head.append('\n');
    }

    private static String cause(Diagnosis diagnosis) {
        StringBuilder cause = new StringBuilder("## " + text(diagnosis.title()) + at(diagnosis.source()) + "\n\n");
        if (diagnosis.explanation() != null) {
            cause.append(text(diagnosis.explanation())).append("\n\n");
        }
        cause.append(text(diagnosis.lesson())).append("\n\n");
        int checks = diagnosis.checks().size();
        cause.append("It explains %d failed %s: %s points.\n\n"
                .formatted(
                        checks,
                        checks == 1 ? "check" : "checks",
                        diagnosis.points().toPlainString()));
        return cause.toString();
    }

    private String check(Check check) {
        StringBuilder part = new StringBuilder("### " + text(check.title()) + at(check.source()) + "\n\n");
        part.append("%s of %s points."
                .formatted(check.earned().toPlainString(), check.points().toPlainString()));
        if (check.message() != null) {
            part.append(' ').append(text(check.message()));
        }
        part.append("\n\n");
        if (check.expected() != null) {
            part.append("- expected: ").append(text(check.expected())).append('\n');
        }
        if (check.actual() != null) {
            part.append("- actual: ").append(text(check.actual())).append('\n');
        }
        if (check.expected() != null || check.actual() != null) {
            part.append('\n');
        }
        if (check.counterexample() != null) {
            List<String> code = check.counterexample().stream()
                    .map(line -> UntrustedText.cut(line, LONGEST_CODE_LINE))
                    .toList();
            part.append(Markdown.code("java", UntrustedText.cutLines(code, MOST_CODE_LINES)))
                    .append('\n');
        }
        String blocked = report.checks().stream()
                .filter(other -> check.id().equals(other.blockedBy()))
                .map(other -> text(other.title()))
                .collect(Collectors.joining("; "));
        if (!blocked.isEmpty()) {
            part.append("Not run before this is right: ").append(blocked).append("\n\n");
        }
        return part.toString();
    }

    private static String at(@Nullable Source source) {
        return source == null
                ? ""
                : " (" + text(source.file() + (source.line() == null ? "" : ":" + source.line())) + ")";
    }

    private static String text(String untrusted) {
        return Markdown.text(untrusted, LONGEST_TEXT);
    }
}
