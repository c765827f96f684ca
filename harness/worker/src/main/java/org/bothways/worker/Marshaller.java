package org.bothways.worker;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

/** Turns objects into values and back. What is no value stays here, behind a handle. */
final class Marshaller {

    /** A collection with more elements than this isn't shipped: no honest check comes near. */
    static final int MAX_ELEMENTS = 100_000;

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "char", char.class,
            "void", void.class);

    private final Handles handles;
    private final ClassLoader loader;

    Marshaller(Handles handles, ClassLoader loader) {
        this.handles = handles;
        this.loader = loader;
    }

    /** Reads a collection to its end, which may run the submission's code and may throw what that throws. */
    Value toValue(@Nullable Object object) {
        if (object == null) {
            return Value.NULL;
        }
        if (Plain.TYPES.contains(object.getClass())) {
            return Value.of(object);
        }
        if (object instanceof Enum<?> constant) {
            return new Constant(constant.getDeclaringClass().getName(), constant.name());
        }
        if (object instanceof Class<?> type) {
            return new Token(type.getName());
        }
        if (object instanceof Optional<?> optional) {
            return new Snapshot(
                    Snapshot.Kind.OPTIONAL, null, elements(optional.stream().toList()));
        }
        if (object instanceof Collection<?> collection) {
            return new Snapshot(kindOf(collection), handle(collection), elements(collection));
        }
        if (object instanceof Map<?, ?> map) {
            return new Snapshot(Snapshot.Kind.MAP, handle(map), entries(map));
        }
        if (object.getClass().isArray()) {
            return new Snapshot(Snapshot.Kind.ARRAY, null, items(object));
        }
        return handle(object);
    }

    /** {@return the object, or null where the value is null} Throws {@link Refusal} for unknown handles. */
    @Nullable Object toObject(Value value) throws ClassNotFoundException {
        if (value instanceof Plain plain) {
            return plain.value();
        }
        if (value instanceof Handle handle) {
            return target(handle.id());
        }
        if (value instanceof Token token) {
            return classNamed(token.className());
        }
        if (value instanceof Constant constant) {
            return constant(constant);
        }
        return collection((Snapshot) value);
    }

    Object target(long id) {
        Object target = handles.get(id);
        if (target == null) {
            throw new Refusal("The object belongs to an earlier check or an earlier worker");
        }
        return target;
    }

    Class<?> classNamed(String name) throws ClassNotFoundException {
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive != null ? primitive : Class.forName(name, true, loader);
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

    private List<Value> elements(Collection<?> collection) {
        List<Value> values = new ArrayList<>();
        for (Object element : collection) {
            if (values.size() == MAX_ELEMENTS) {
                throw new IllegalStateException("A collection has more than " + MAX_ELEMENTS + " elements");
            }
            values.add(toValue(element));
        }
        return values;
    }

    private List<Value> entries(Map<?, ?> map) {
        List<Object> keysAndValues = new ArrayList<>();
        map.forEach((key, value) -> {
            keysAndValues.add(key);
            keysAndValues.add(value);
        });
        return elements(keysAndValues);
    }

    private List<Value> items(Object array) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(Array.get(array, i));
        }
        return elements(items);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is only known by name
    private Object constant(Constant constant) throws ClassNotFoundException {
        return Enum.valueOf((Class) classNamed(constant.type()), constant.name());
    }

    private @Nullable Object collection(Snapshot snapshot) throws ClassNotFoundException {
        if (snapshot.handle() != null) {
            return target(snapshot.handle().id());
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (Value element : snapshot.elements()) {
            elements.add(toObject(element));
        }
        return switch (snapshot.kind()) {
            case LIST, ARRAY -> elements;
            case SET -> new LinkedHashSet<>(elements);
            case OPTIONAL -> elements.isEmpty() ? Optional.empty() : Optional.ofNullable(elements.get(0));
            case MAP -> {
                Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = 0; i < elements.size(); i += 2) {
                    map.put(elements.get(i), elements.get(i + 1));
                }
                yield map;
            }
        };
    }
}
