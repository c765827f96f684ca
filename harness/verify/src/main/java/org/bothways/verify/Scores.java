package org.bothways.verify;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;

/** Reads scores. */
final class Scores {

    private Scores() {}

    /** {@return whether a check was not passed, of extra credit too} */
    static boolean isBelowFull(Report report) {
        return report.checks().stream().anyMatch(check -> check.outcome() != CheckOutcome.PASSED);
    }

    /** {@return whether a check was not passed that is no extra credit} Who leaves extra credit alone has lost nothing. */
    static boolean losesPoints(Report report) {
        Set<String> extra = report.groups().stream()
                .filter(Report.Group::extraCredit)
                .map(Report.Group::id)
                .collect(Collectors.toSet());
        return report.checks().stream()
                .anyMatch(check -> check.outcome() != CheckOutcome.PASSED && !extra.contains(check.group()));
    }

    static boolean isBelow(BigDecimal bar, Report report) {
        BigDecimal score = report.score();
        return score != null && score.compareTo(bar) < 0;
    }

    static String text(Report report) {
        BigDecimal score = report.score();
        return score == null
                ? "no score"
                : score.toPlainString() + " of " + report.maxScore().toPlainString();
    }
}
