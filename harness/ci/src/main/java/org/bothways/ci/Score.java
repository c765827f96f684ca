package org.bothways.ci;

import java.math.BigDecimal;
import org.bothways.report.Report;

/** Says what a submission earned. */
final class Score {

    private Score() {}

    /** {@return {@code 87.5 of 100 points}, or why there are none} */
    static String sentence(Report report) {
        BigDecimal score = report.score();
        if (score == null) {
            return report.outcome().title() + ".";
        }
        String extra = report.extraCredit().signum() == 0
                ? ""
                : ", and " + report.extraCredit().toPlainString() + " of extra credit";
        return "%s of %s points%s."
                .formatted(score.toPlainString(), report.maxScore().toPlainString(), extra);
    }
}
