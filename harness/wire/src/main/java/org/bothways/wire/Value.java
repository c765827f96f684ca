package org.bothways.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that crosses the wire. The set is closed: what is none of these stays in the worker, behind a {@link Handle}. */
public sealed interface Value {

    /** Null, as a value. */
    Plain NULL = new Plain(null);

    /** {@return the plain value} */
    static Plain of(@Nullable Object value) {
        return value == null ? NULL : new Plain(value);
    }

    /**
     * Null, a boolean, a number, a character, a string, bytes, a UUID or a value of {@code java.time}.
     *
     * @param value of one of the {@link #TYPES}
     */
    record Plain(@Nullable Object value) implements Value {

        /** The exact classes of plain values. */
        public static final Set<Class<?>> TYPES = Set.of(
                Boolean.class,
                Byte.class,
                Short.class,
                Integer.class,
                Long.class,
                Float.class,
                Double.class,
                Character.class,
                BigInteger.class,
                BigDecimal.class,
                String.class,
                byte[].class,
                UUID.class,
                Instant.class,
                Duration.class,
                Period.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Year.class,
                YearMonth.class,
                Month.class,
                DayOfWeek.class);

        /** Refuses anything else. */
        public Plain {
            if (value != null && !TYPES.contains(value.getClass())) {
                throw new IllegalArgumentException(
                        "No plain value: " + value.getClass().getName());
            }
        }
    }

    /** A constant of an enum, by the names of its type and its own. */
    record Constant(String type, String name) implements Value {}

    /** A class, by its binary name or the keyword of a primitive type. */
    record Token(String className) implements Value {}

    /**
     * An object that stays in the worker. The same object has the same id until the worker is told to forget.
     *
     * @param types names of the classes and interfaces that it can be seen as, the most specific first
     */
    record Handle(long id, List<String> types) implements Value {

        /** Copies the types. */
        public Handle {
            types = List.copyOf(types);
        }
    }

    /**
     * The contents of a collection, a map, an array or an optional at one moment.
     *
     * @param handle the remote object itself, through which it can be changed; null for arrays and optionals
     * @param elements in iteration order; of a map, keys and values in turn
     */
    record Snapshot(Kind kind, @Nullable Handle handle, List<Value> elements) implements Value {

        /** What the snapshot was taken of. */
        public enum Kind {
            /** A {@link List}, or a collection that is no set. */
            LIST,
            /** A {@link Set}. */
            SET,
            /** A map. */
            MAP,
            /** An array of any type but bytes. */
            ARRAY,
            /** An optional: one element or none. */
            OPTIONAL
        }

        /** Copies the elements. */
        public Snapshot {
            elements = List.copyOf(elements);
        }
    }
}
