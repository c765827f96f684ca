package org.bothways.verify;

import java.math.BigDecimal;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;

/** Reads scores. */
final class Scores {

    private Scores() {}

    /** {@return whether a check was not passed, of extra credit too} */
    static boolean isBelowFull(Report report) {
        return report.checks().stream().anyMatch(check -> check.outcome() != CheckOutcome.PASSED);
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
