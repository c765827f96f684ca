package org.bothways.gradebook;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a submission gets.
 *
 * @param points null for an excused student, and where the harness failed and nobody set a score
 * @param excused whether it doesn't count
 * @param overridden whether the instructor set it
 * @param lateDays that were counted
 * @param deduction what they cost
 * @param reason the instructor's, for people
 */
@API(status = API.Status.STABLE)
public record Grade(
        @Nullable BigDecimal points,
        boolean excused,
        boolean overridden,
        int lateDays,
        BigDecimal deduction,
        @Nullable String reason) {}
