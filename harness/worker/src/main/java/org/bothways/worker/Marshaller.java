package org.bothways.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.wire.Reply.Missing;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Constant;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Plain;
import org.bothways.wire.Value.Snapshot;
import org.bothways.wire.Value.Token;
import org.jspecify.annotations.Nullable;

/** Turns objects into values and back. What is no value stays here, behind a handle. */
final class Marshaller {

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
    private final SubmissionLoader loader;

    Marshaller(Handles handles, SubmissionLoader loader) {
        this.handles = handles;
        this.loader = loader;
    }

    /** Reads a collection to its end, which may run the submission's code and may throw what that throws. */
    Value toValue(@Nullable Object object) {
        return new Observation(handles).toValue(object);
    }

    /** {@return the object, or null where the value is null} Throws {@link Refusal} for unknown handles, {@link Absence} for classes. */
    @Nullable Object toObject(Value value) {
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

    private Class<?> classNamed(String name) {
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive != null ? primitive : loader.classNamed(name);
    }

    private Object constant(Constant constant) {
        Object[] constants = classNamed(constant.type()).getEnumConstants();
        return Stream.of(constants == null ? new Object[0] : constants)
                .filter(each -> ((Enum<?>) each).name().equals(constant.name()))
                .findFirst()
                .orElseThrow(() -> new Absence(Missing.Kind.FIELD, constant.type(), List.of()));
    }

    private @Nullable Object collection(Snapshot snapshot) {
        if (snapshot.handle() != null) {
            return target(snapshot.handle().id());
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (Value element : snapshot.elements()) {
            elements.add(toObject(element));
        }
        return switch (snapshot.kind()) {
            case LIST -> elements;
            case ARRAY -> elements.toArray();
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
