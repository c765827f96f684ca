package org.bothways.gradebook;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What {@code grades.yaml} says: the policy on late work, and what holds for single submissions or people.
 *
 * @param due null where there is no due date, and then only a platform's late mark makes work late
 * @param entries by submission id, or a person's id or email
 */
@API(status = API.Status.STABLE)
public record Grades(@Nullable OffsetDateTime due, @Nullable Late late, Map<String, Entry> entries) {

    /** No policy: a grade is the score. */
    public static final Grades NONE = new Grades(null, null, Map.of());

    /** Copies the entries. */
    public Grades {
        entries = Map.copyOf(entries);
    }

    /**
     * What late work costs.
     *
     * @param graceMinutes after the due date, that cost nothing
     * @param percentPerDay of the maximum, for each day that has begun
     * @param mostDays after which nothing is earned
     * @param daysWithoutTime how many days late work is taken for whose time the platform doesn't say
     */
    public record Late(int graceMinutes, BigDecimal percentPerDay, int mostDays, int daysWithoutTime) {}

    /**
     * What holds for one submission or person.
     *
     * @param line of the file
     * @param score that is the grade, whatever the report says
     * @param extensionDays that the work may come later
     * @param lateDays that count, whatever the platform says
     * @param reason for people
     */
    public record Entry(
            int line,
            boolean excused,
            @Nullable BigDecimal score,
            int extensionDays,
            @Nullable Integer lateDays,
            @Nullable String reason) {

        static final Entry NONE = new Entry(0, false, null, 0, null, null);
    }
}
