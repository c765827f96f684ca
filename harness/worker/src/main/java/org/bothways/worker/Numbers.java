package org.bothways.worker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Method invocation conversion of arguments (JLS 5.3): boxing, unboxing and widening of primitive numbers, never narrowing. */
final class Numbers {

    /** From narrow to wide; {@code char} widens to int and beyond. */
    private static final List<Class<?>> WIDENING =
            List.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private Numbers() {}

    /** {@return whether a method with a parameter of this type can be called with this argument} */
    static boolean fits(Class<?> type, @Nullable Object argument) {
        if (argument == null) {
            return !type.isPrimitive();
        }
        if (!type.isPrimitive()) {
            return type.isInstance(argument);
        }
        return BOXES.get(type) == argument.getClass()
                || BOXES.entrySet().stream()
                        .anyMatch(box -> box.getValue() == argument.getClass() && widens(box.getKey(), type));
    }

    static boolean widens(Class<?> from, Class<?> to) {
        int narrow = from == char.class ? WIDENING.indexOf(short.class) : WIDENING.indexOf(from);
        return narrow >= 0 && narrow < WIDENING.indexOf(to);
    }

    /** {@return the argument as reflection takes it for a parameter of this type, which it {@link #fits}} */
    static @Nullable Object convert(Class<?> type, @Nullable Object argument) {
        if (!(argument instanceof Number number)) {
            return argument;
        }
        if (type == long.class) {
            return number.longValue();
        }
        if (type == int.class) {
            return number.intValue();
        }
        if (type == double.class) {
            return number.doubleValue();
        }
        return type == float.class ? (Object) number.floatValue() : number;
    }
}
