package org.bothways.worker;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Constant;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Plain;
import org.bothways.wire.Value.Snapshot;
import org.bothways.wire.Value.Token;
import org.hibernate.LazyInitializationException;
import org.hibernate.proxy.HibernateProxy;
import org.jspecify.annotations.Nullable;

/**
 * Turns one object that the submission gave into a value. All that can be without end has one here: elements in all collections
 * together, their depth, the digits of a number.
 */
final class Observation {

    /** No honest check comes near. */
    static final int MAX_ELEMENTS = 100_000;

    /** Less than the wire takes, which ends the conversation over it. */
    private static final int MAX_DEPTH = 30;

    private static final int MAX_BITS = 10_000;

    private final Handles handles;
    private int elements;
    private int depth;

    Observation(Handles handles) {
        this.handles = handles;
    }

    Value toValue(@Nullable Object object) {
        if (object == null) {
            return Value.NULL;
        }
        if (Plain.TYPES.contains(object.getClass())) {
            return plain(object);
        }
        if (object instanceof Enum<?> constant) {
            return new Constant(constant.getDeclaringClass().getName(), constant.name());
        }
        if (object instanceof Class<?> type) {
            return new Token(type.getName());
        }
        if (++depth > MAX_DEPTH) {
            throw new IllegalStateException(
                    "Collections are nested more than " + MAX_DEPTH + " deep in what was returned");
        }
        Value value = structure(object);
        depth--;
        return value;
    }

    private Value structure(Object object) {
        if (object instanceof Optional<?> optional) {
            return new Snapshot(
                    Snapshot.Kind.OPTIONAL, null, items(optional.stream().toList()));
        }
        if (object instanceof Collection<?> collection) {
            return new Snapshot(kindOf(collection), handle(collection), items(collection));
        }
        if (object instanceof Map<?, ?> map) {
            return new Snapshot(Snapshot.Kind.MAP, handle(map), entries(map));
        }
        if (object.getClass().isArray()) {
            return new Snapshot(Snapshot.Kind.ARRAY, null, itemsOfArray(object));
        }
        return handle(object);
    }

    private static Value plain(Object object) {
        boolean tooLong = object instanceof BigInteger integer
                ? integer.bitLength() > MAX_BITS
                : object instanceof BigDecimal decimal
                        && decimal.unscaledValue().bitLength() > MAX_BITS;
        if (tooLong) {
            throw new IllegalStateException("A number in what was returned has more than " + MAX_BITS + " bits");
        }
        return Value.of(object);
    }

    private Handle handle(Object object) {
        Object real = withoutProxy(object);
        return new Handle(handles.idOf(real), Types.namesFor(real.getClass()));
    }

    /**
     * A lazy proxy and the entity behind it are one object to whoever compares by identity. Outside of its session a proxy that was
     * never loaded stays what it is.
     */
    private static Object withoutProxy(Object object) {
        if (object instanceof HibernateProxy proxy) {
            try {
                return proxy.getHibernateLazyInitializer().getImplementation();
            } catch (LazyInitializationException detached) {
                return object;
            }
        }
        return object;
    }

    private static Snapshot.Kind kindOf(Collection<?> collection) {
        return collection instanceof Set ? Snapshot.Kind.SET : Snapshot.Kind.LIST;
    }

    private List<Value> items(Collection<?> collection) {
        List<Value> values = new ArrayList<>();
        for (Object item : collection) {
            values.add(element(item));
        }
        return values;
    }

    private List<Value> entries(Map<?, ?> map) {
        List<Value> values = new ArrayList<>();
        map.forEach((key, value) -> {
            values.add(element(key));
            values.add(element(value));
        });
        return values;
    }

    private List<Value> itemsOfArray(Object array) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            values.add(element(Array.get(array, i)));
        }
        return values;
    }

    private Value element(@Nullable Object item) {
        if (++elements > MAX_ELEMENTS) {
            throw new IllegalStateException("There are more than " + MAX_ELEMENTS + " elements in what was returned");
        }
        return toValue(item);
    }
}
