package org.bothways.cli;

import java.math.BigDecimal;
import org.bothways.report.Report;

/** The bar that a submission has to reach: points, or a share of what the checks that were run can earn. */
record MinScore(BigDecimal value, boolean isPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@return the bar, of {@code 80} or {@code 80%}} */
    static MinScore of(String text) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1) : text;
        // Nothing that is short to write and long to print, such as 1E+999999999.
        if (!number.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            throw wrong(text);
        }
        BigDecimal value = new BigDecimal(number);
        if (percent && value.compareTo(HUNDRED) > 0) {
            throw wrong(text);
        }
        return new MinScore(value, percent);
    }

    private static UsageException wrong(String text) {
        return new UsageException("--min-score is %s; it must be points, such as 40, or a share, such as 80%%"
                .formatted(Terminal.line(text)));
    }

    /** Refuses a bar that nobody can reach. */
    void requireReachable(Report report) {
        if (!isPercent && value.compareTo(report.maxScore()) > 0) {
            throw new UsageException("--min-score is %s, and the checks that were run give %s points at most"
                    .formatted(value.toPlainString(), report.maxScore().toPlainString()));
        }
    }

    boolean isReachedBy(Report report) {
        BigDecimal score = report.score();
        if (score == null) {
            return false;
        }
        return isPercent
                ? score.multiply(HUNDRED).compareTo(value.multiply(report.maxScore())) >= 0
                : score.compareTo(value) >= 0;
    }

    @Override
    public String toString() {
        return value.toPlainString() + (isPercent ? "%" : "");
    }
}
