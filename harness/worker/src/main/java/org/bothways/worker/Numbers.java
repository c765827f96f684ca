package org.bothways.worker;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Method invocation conversion of arguments (JLS 5.3): boxing, unboxing and widening of primitive numbers, never narrowing; and
 * arrays, which arrive without the type of their items.
 */
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

    static boolean isPrimitive(String type) {
        return BOXES.keySet().stream().anyMatch(each -> each.getName().equals(type));
    }

    /** {@return whether a method with a parameter of this type can be called with this argument} */
    static boolean fits(Class<?> type, @Nullable Object argument) {
        if (argument == null) {
            return !type.isPrimitive();
        }
        if (type.isArray() && argument instanceof Object[] items) {
            return Stream.of(items).allMatch(item -> fits(type.getComponentType(), item));
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
        if (type.isArray() && argument instanceof Object[] items) {
            return array(type.getComponentType(), items);
        }
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

    /** The wire says that it is an array, not of what: that is for the parameter to say. */
    private static Object array(Class<?> type, @Nullable Object[] items) {
        Object array = Array.newInstance(type, items.length);
        for (int i = 0; i < items.length; i++) {
            Array.set(array, i, convert(type, items[i]));
        }
        return array;
    }
}
