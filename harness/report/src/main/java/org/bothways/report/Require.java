package org.bothways.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every record of a document demands of its components. */
final class Require {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private Require() {}

    static String text(String name, String value) {
        Objects.requireNonNull(value, name);
        return text(name, value, !value.isBlank(), "must not be blank");
    }

    static String digest(String name, String value) {
        Objects.requireNonNull(value, name);
        return text(name, value, DIGEST.matcher(value).matches(), "must be sha256: and 64 lower-case hex digits");
    }

    private static String text(String name, String value, boolean holds, String rule) {
        that(holds, name, rule);
        return value;
    }

    /** {@return the points in their one form: no trailing zeros, never an exponent, so that equal numbers are equal} */
    static BigDecimal points(String name, BigDecimal value) {
        Objects.requireNonNull(value, name);
        that(value.signum() >= 0, name, "must not be negative");
        // Compared before anything expands it: 1E+999999999 is short to write and long to print.
        that(value.compareTo(MOST_POINTS) <= 0, name, "must be at most " + MOST_POINTS);
        BigDecimal stripped = value.stripTrailingZeros();
        that(stripped.scale() <= 2, name, "must have at most two decimals");
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal atMost(BigDecimal most, String name, BigDecimal value) {
        BigDecimal points = points(name, value);
        that(points.compareTo(most) <= 0, name, "must be at most " + most);
        return points;
    }

    static @Nullable Integer line(String name, @Nullable Integer value) {
        that(value == null || value > 0, name, "counts from 1");
        return value;
    }

    static long notNegative(String name, long value) {
        that(value >= 0, name, "must not be negative");
        return value;
    }

    static <T> void unique(String name, List<T> values, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            that(seen.add(id.apply(value)), name, "must not hold " + id.apply(value) + " twice");
        }
    }

    static void that(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + rule + ".");
        }
    }
}
