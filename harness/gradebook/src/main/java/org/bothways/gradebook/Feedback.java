package org.bothways.gradebook;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.apiguardian.api.API;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.UntrustedText;

/** A student's view of a report as a few lines of HTML, for the comment field of a platform. */
@API(status = API.Status.STABLE)
public final class Feedback {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_CHECKS = 30;

    private Feedback() {}

    /** {@return HTML on one line} What is handed in must be a student's view. */
    public static String html(Report report) {
        StringBuilder html = new StringBuilder();
        if (report.score() != null) {
            html.append("<p><strong>%s of %s points</strong></p>"
                    .formatted(report.score().toPlainString(), report.maxScore().toPlainString()));
        }
        if (report.message() != null) {
            html.append("<p>").append(text(report.message())).append("</p>");
        }
        html.append("<ul>");
        for (Report.Group group : report.groups()) {
            if (group.points().signum() > 0) {
                html.append("<li>%s: %s of %s</li>"
                        .formatted(
                                text(group.title()),
                                group.earned().toPlainString(),
                                group.points().toPlainString()));
            }
        }
        html.append("</ul>");
        report.diagnoses().forEach(diagnosis -> html.append(cause(diagnosis)));
        checks(report, html);
        return html.toString();
    }

    private static String cause(Diagnosis diagnosis) {
        String explanation = diagnosis.explanation() == null ? "" : text(diagnosis.explanation()) + " ";
        return "<p><strong>%s</strong> %s%s</p>"
                .formatted(text(diagnosis.title()), explanation, text(diagnosis.lesson()));
    }

    private static void checks(Report report, StringBuilder html) {
        List<Check> failed = report.checks().stream()
                .filter(check -> check.outcome() == CheckOutcome.FAILED)
                .toList();
        boolean complete = report.score() != null && report.score().compareTo(report.maxScore()) == 0;
        if (failed.isEmpty() || complete) {
            return;
        }
        html.append("<p>Checks that failed:</p><ul>");
        failed.stream()
                .limit(MOST_CHECKS)
                .forEach(check -> html.append("<li>%s%s</li>"
                        .formatted(text(check.title()), check.message() == null ? "" : ": " + text(check.message()))));
        if (failed.size() > MOST_CHECKS) {
            html.append("<li>and %d more</li>".formatted(failed.size() - MOST_CHECKS));
        }
        html.append("</ul>");
    }

    private static String text(String untrusted) {
        return StringEscapeUtils.escapeHtml4(
                UntrustedText.onOneLine(UntrustedText.wellFormed(UntrustedText.cut(untrusted, LONGEST_TEXT))));
    }
}
