package org.bothways.judge.stub;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;

/** Fits what a submission returned to the type that the reference declares. Numbers may differ in width, not in value. */
final class Conversions {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private Conversions() {}

    static @Nullable Object to(Class<?> type, @Nullable Object object, String member) {
        if (object == null) {
            if (type.isPrimitive()) {
                throw new MissingMember("`%s` returned null, not %s".formatted(member, article(type)));
            }
            return null;
        }
        Class<?> boxed = BOXES.getOrDefault(type, type);
        if (boxed.isInstance(object)) {
            return object;
        }
        if (object instanceof Number number && Number.class.isAssignableFrom(boxed)) {
            Object converted = number(boxed, number);
            if (converted != null) {
                return converted;
            }
        }
        throw new MissingMember("`%s` returned %s, not %s".formatted(member, describe(object), article(type)));
    }

    static Object constantOrClass(Value value) {
        String name = value instanceof Value.Token token ? token.className() : ((Value.Constant) value).type();
        return value instanceof Value.Constant constant ? constant.name() : name;
    }

    private static @Nullable Object number(Class<?> type, Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        try {
            if (type == Long.class) {
                return exact.longValueExact();
            }
            if (type == Integer.class) {
                return exact.intValueExact();
            }
            if (type == Short.class) {
                return exact.shortValueExact();
            }
            if (type == BigInteger.class) {
                return exact.toBigIntegerExact();
            }
        } catch (ArithmeticException e) {
            return null;
        }
        if (type == Double.class) {
            return exact.doubleValue();
        }
        if (type == Float.class) {
            return exact.floatValue();
        }
        return type == BigDecimal.class ? exact : null;
    }

    private static String describe(Object object) {
        return object instanceof Stub
                ? article(object.getClass())
                : "a value of type " + object.getClass().getSimpleName();
    }

    private static String article(Class<?> type) {
        String name = type.getSimpleName();
        return ("AEIOUaeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
