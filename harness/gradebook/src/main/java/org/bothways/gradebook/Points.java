package org.bothways.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bothways.report.SummaryRow;

/** Points as a platform's file has them: with its decimal sign, and out of its maximum. */
record Points(BigDecimal most, boolean hasComma) {

    /** {@return how the cell writes its maximum} */
    static Points of(String cell, String what) {
        boolean comma = cell.matches("\\d+,\\d+");
        String number = cell.replace(',', '.');
        if (!number.matches("\\d{1,7}(\\.\\d+)?")) {
            throw new GradesException("%s is %s, which is no number".formatted(what, cell.isEmpty() ? "empty" : cell));
        }
        return new Points(new BigDecimal(number), comma);
    }

    /** Refuses a column that counts otherwise, unless grades are to be scaled. */
    void requireSame(BigDecimal maximum, boolean scale, String what) {
        if (most.compareTo(maximum) != 0 && !scale) {
            throw new GradesException(
                    "%s is %s, and the reports give %s points at most. Choose the right column, or ask for --scale"
                            .formatted(what, most.toPlainString(), maximum.toPlainString()));
        }
    }

    /** {@return the points in the platform's form} */
    String cell(BigDecimal points, SummaryRow row) {
        BigDecimal scaled =
                most.compareTo(row.maxScore()) == 0 || row.maxScore().signum() == 0
                        ? points.setScale(2, RoundingMode.HALF_UP)
                        : points.multiply(most).divide(row.maxScore(), 2, RoundingMode.HALF_UP);
        String text = scaled.stripTrailingZeros().toPlainString();
        return hasComma ? text.replace('.', ',') : text;
    }
}
