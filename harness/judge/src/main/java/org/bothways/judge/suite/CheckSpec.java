package org.bothways.judge.suite;

import java.math.BigDecimal;
import java.util.List;
import org.bothways.api.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A check as the suite declares it, before any submission is looked at.
 *
 * @param relationship the id of one, or null
 * @param needs full ids of the checks that have to pass first
 * @param place the method that is the check
 */
public record CheckSpec(
        String id,
        String title,
        String group,
        @Nullable String relationship,
        Visibility visibility,
        BigDecimal points,
        List<String> needs,
        Place place) {

    /** Copies the list. */
    public CheckSpec {
        needs = List.copyOf(needs);
    }

    /** {@return the same, which is run whatever comes of others} */
    CheckSpec needingNothing() {
        return new CheckSpec(id, title, group, relationship, visibility, points, List.of(), place);
    }

    /** Where the check is in its suite. */
    public record Place(String className, String method) {}
}
