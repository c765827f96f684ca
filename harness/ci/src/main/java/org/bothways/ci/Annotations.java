package org.bothways.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.bothways.ci.Finding.Severity;
import org.bothways.report.Report;
import org.bothways.report.UntrustedText;

/**
 * A report as annotations: workflow commands of GitHub Actions, a line each. GitHub shows the first ten of each type in a step
 * and drops the others without a word, so no more than that are made, and a notice says how many there would have been.
 *
 * <p>Every line is a command of ours: a student's text is escaped within it, holds no line's end, and is cut.
 */
@API(status = API.Status.STABLE)
public final class Annotations {

    private static final int MOST_OF_A_TYPE = 10;
    private static final int LONGEST_MESSAGE = 3_000;
    private static final int LONGEST_TITLE = 200;

    private Annotations() {}

    /** {@return the commands, most important first} */
    public static List<String> of(Report report, SourcePaths paths) {
        List<Finding> findings = Finding.of(report, paths);
        List<String> commands = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .limit(MOST_OF_A_TYPE)
                    .map(Annotations::command)
                    .forEach(commands::add);
        }
        commands.add(notice(report, findings.size() - commands.size()));
        return commands;
    }

    private static String command(Finding finding) {
        StringBuilder command =
                new StringBuilder("::").append(finding.severity().name().toLowerCase(Locale.ROOT));
        String separator = " ";
        if (finding.path() != null) {
            command.append(" file=").append(property(finding.path()));
            separator = ",";
        }
        if (finding.line() != null) {
            command.append(",line=").append(finding.line());
        }
        command.append(separator).append("title=").append(property(UntrustedText.cut(finding.title(), LONGEST_TITLE)));
        return command.append("::").append(message(finding.text())).toString();
    }

    private static String notice(Report report, int others) {
        String more = others == 0 ? "" : " %d more findings are in the job summary.".formatted(others);
        return "::notice title=Bothways::" + message(Score.sentence(report) + more);
    }

    private static String message(String text) {
        return data(UntrustedText.cut(text, LONGEST_MESSAGE));
    }

    /** What GitHub shows is read in a log as well, by people and in terminals. */
    private static String data(String text) {
        return text.lines()
                .map(UntrustedText::onOneLine)
                .map(line -> line.replace("%", "%25"))
                .collect(Collectors.joining("%0A"));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
