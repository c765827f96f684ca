package org.bothways.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The misconception behind failures.
 *
 * @param explanation what is wrong in this submission
 * @param lesson what holds for every submission
 * @param checks the ids of the checks that it explains; no other diagnosis explains one of them
 * @param points what they lost together
 * @param isCertain whether code or mapping show it, rather than the pattern of failures alone
 */
public record Diagnosis(
        String id,
        @Nullable String relationship,
        String title,
        String explanation,
        String lesson,
        @Nullable Place place,
        List<String> checks,
        BigDecimal points,
        boolean isCertain) {

    /** Copies the list. */
    public Diagnosis {
        checks = List.copyOf(checks);
    }
}
