package org.bothways.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission that has lost points.
 *
 * @param classes class files by binary name; empty where nothing compiles
 * @param sources texts by their path from the package root, {@code cms/Course.java}
 * @param leftOut what the compiler said first about each source that was left out
 * @param lost the checks that it did not pass
 * @param console what it printed, as far as it was kept
 */
public record Subject(
        List<Relationship> relationships,
        Map<String, byte[]> classes,
        Map<String, String> sources,
        List<LeftOut> leftOut,
        List<LostCheck> lost,
        String console) {

    /** Copies the collections. */
    public Subject {
        relationships = List.copyOf(relationships);
        classes = Map.copyOf(classes);
        sources = Map.copyOf(sources);
        leftOut = List.copyOf(leftOut);
        lost = List.copyOf(lost);
    }

    /** A source that does not compile, and why. */
    public record LeftOut(Place place, String message) {}

    /**
     * A check that failed, or that was not run since one that it needs did.
     *
     * @param cause in lower case, {@code stack_overflow}; null where it was blocked
     * @param blockedBy the failure at the root; null where it failed itself
     * @param texts message, expected and actual value, as far as they are there
     * @param lines of the counterexample
     * @param points that were lost
     */
    public record LostCheck(
            String id,
            @Nullable String relationship,
            String group,
            @Nullable String cause,
            @Nullable String blockedBy,
            List<String> texts,
            List<String> lines,
            BigDecimal points,
            @Nullable Place place) {

        /** Copies the lists. */
        public LostCheck {
            texts = List.copyOf(texts);
            lines = List.copyOf(lines);
        }
    }
}
