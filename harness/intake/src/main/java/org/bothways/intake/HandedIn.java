package org.bothways.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a platform's export says about a submission. Names are students' own words; times and ids are the platform's.
 *
 * @param people who handed it in together, at least one where the platform says who; empty where it hides that
 * @param late whether the platform marks it as late; null where its exports don't say
 * @param submittedAt as the platform writes it; null where it doesn't
 */
public record HandedIn(
        Platform platform,
        List<Person> people,
        @Nullable Boolean late,
        @Nullable String submittedAt) {

    public HandedIn {
        Objects.requireNonNull(platform);
        people = List.copyOf(people);
    }

    /** Whose export it is. */
    public enum Platform {
        GRADESCOPE,
        CANVAS,
        MOODLE
    }

    /**
     * One of those who handed in.
     *
     * @param id the platform's or the school's number of the person, or of their part in the assignment
     */
    public record Person(
            @Nullable String name,
            @Nullable String id,
            @Nullable String email) {}
}
