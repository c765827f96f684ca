package org.bothways.judge.stub;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final int MAX_DIGITS = 10_000;

    private Conversions() {}

    /** A constant of an enum that only the submission has. */
    record UnknownConstant(String type, String name) {

        @Override
        public String toString() {
            return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + "." + name;
        }
    }

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
        if (object instanceof List<?> list && type.isArray() && !(object instanceof RemoteCollection)) {
            return array(type.getComponentType(), list, member);
        }
        throw new MissingMember("`%s` returned %s, not %s".formatted(member, describe(object), wanted(type, object)));
    }

    private static Object array(Class<?> type, List<?> elements, String member) {
        Object array = Array.newInstance(type, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, to(type, elements.get(i), member));
        }
        return array;
    }

    private static @Nullable Object number(Class<?> type, Number number) {
        boolean fraction = number instanceof Double || number instanceof Float;
        if (fraction && !Double.isFinite(number.doubleValue())) {
            return type == Double.class
                    ? (Object) number.doubleValue()
                    : type == Float.class ? (Object) number.floatValue() : null;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        if (type == Double.class) {
            return exact.doubleValue();
        }
        if (type == Float.class) {
            return exact.floatValue();
        }
        return type == BigDecimal.class ? exact : whole(type, exact);
    }

    private static @Nullable Object whole(Class<?> type, BigDecimal exact) {
        if (exact.precision() - (long) exact.scale() > MAX_DIGITS) {
            // Written out, it would fill the memory.
            return null;
        }
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
            if (type == Byte.class) {
                return exact.byteValueExact();
            }
            return type == BigInteger.class ? exact.toBigIntegerExact() : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static String describe(Object object) {
        if (object instanceof Stub) {
            return article(object.getClass());
        }
        if (object instanceof UnknownConstant constant) {
            return "`" + constant + "`";
        }
        if (object instanceof Map) {
            return "a map";
        }
        if (object instanceof Set) {
            return "a set";
        }
        if (object instanceof List) {
            return object instanceof RemoteCollection ? "a list" : "an array";
        }
        return "a value of type " + typeOf(object);
    }

    private static String typeOf(Object object) {
        return Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof RemoteHandler handler
                ? handler.type()
                : object.getClass().getSimpleName();
    }

    private static String wanted(Class<?> type, Object instead) {
        boolean unknown =
                instead instanceof UnknownConstant constant && constant.type().equals(type.getName());
        return unknown ? article(type) + " that the assignment knows" : article(type);
    }

    /** A name with U at its beginning is more often a User than an Umbrella. */
    private static String article(Class<?> type) {
        String name = type.getSimpleName();
        return ("AEIOaeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
