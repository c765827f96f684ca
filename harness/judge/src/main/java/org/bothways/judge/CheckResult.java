package org.bothways.judge;

import java.math.BigDecimal;
import org.bothways.judge.suite.CheckSpec;

/** A check and what came of it. */
public record CheckResult(CheckSpec check, Verdict verdict) {

    /** {@return all of the check's points, or none} */
    public BigDecimal earned() {
        return verdict.isPassed() ? check.points() : BigDecimal.ZERO;
    }
}
