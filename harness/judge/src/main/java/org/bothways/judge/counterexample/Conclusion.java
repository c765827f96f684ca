package org.bothways.judge.counterexample;

import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param expected what should have come out, where two values were compared
 * @param actual what came out instead
 * @param ended what the last step did instead of ending well: {@code throws NullPointerException}, {@code never returns}
 */
public record Conclusion(
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String ended) {

    /** What was read was not what was wanted, and no two values say so. */
    public static final Conclusion UNWANTED = new Conclusion(null, null, null);

    /** {@return that two values, as texts, were not the same} */
    public static Conclusion compared(@Nullable String expected, @Nullable String actual) {
        return new Conclusion(expected, actual, null);
    }

    /** {@return that the last step did not end well} */
    public static Conclusion ended(String how) {
        return new Conclusion(null, null, how);
    }
}
