package org.bothways.judge.stub;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/** Turns what suites hand over into values, and values into what stubs return. */
final class Values {

    private final Remote remote;

    Values(Remote remote) {
        this.remote = remote;
    }

    /** {@return the arguments of a variable-arity call, each on its own} */
    static @Nullable Object[] spread(@Nullable Object[] arguments) {
        Object last = arguments.length == 0 ? null : arguments[arguments.length - 1];
        if (last == null || !last.getClass().isArray()) {
            return arguments;
        }
        int fixed = arguments.length - 1;
        @Nullable Object[] all = Arrays.copyOf(arguments, fixed + Array.getLength(last));
        for (int i = 0; i < Array.getLength(last); i++) {
            all[fixed + i] = Array.get(last, i);
        }
        return all;
    }

    /** {@return what a stub or a proxy stands for} */
    RemoteRef refOf(Object object) {
        if (object instanceof Stub stub) {
            return own(stub.remoteRef());
        }
        if (Proxy.isProxyClass(object.getClass())
                && Proxy.getInvocationHandler(object) instanceof RemoteHandler handler) {
            return own(handler.ref());
        }
        if (object instanceof RemoteCollection collection) {
            return own(collection.ref());
        }
        throw new SuiteFault("The suite asks about a %s, which is no object of the submission's"
                .formatted(object.getClass().getName()));
    }

    List<Value> toValues(@Nullable Object[] arguments, String call) {
        return Arrays.stream(arguments).map(argument -> toValue(argument, call)).toList();
    }

    private Value toValue(@Nullable Object object, String call) {
        if (object == null) {
            return Value.NULL;
        }
        if (Plain.TYPES.contains(object.getClass())) {
            return Value.of(object);
        }
        if (object instanceof Stub stub) {
            return handle(stub.remoteRef());
        }
        if (object instanceof RemoteCollection collection) {
            return handle(collection.ref());
        }
        if (Proxy.isProxyClass(object.getClass())
                && Proxy.getInvocationHandler(object) instanceof RemoteHandler handler) {
            return handle(handler.ref());
        }
        if (object instanceof Enum<?> constant) {
            return new Constant(constant.getDeclaringClass().getName(), constant.name());
        }
        if (object instanceof Class<?> type) {
            return new Token(type.getName());
        }
        return toSnapshot(object, call);
    }

    private Value toSnapshot(Object object, String call) {
        if (object instanceof Optional<?> optional) {
            return snapshot(Snapshot.Kind.OPTIONAL, optional.stream().toList(), call);
        }
        if (object instanceof Map<?, ?> map) {
            List<@Nullable Object> flat = Remote.list();
            map.forEach((key, value) -> {
                flat.add(key);
                flat.add(value);
            });
            return snapshot(Snapshot.Kind.MAP, flat, call);
        }
        if (object instanceof Collection<?> collection) {
            return snapshot(collection instanceof Set ? Snapshot.Kind.SET : Snapshot.Kind.LIST, collection, call);
        }
        throw new SuiteFault(
                ("The suite hands a %s to %s. Only plain values, enums, classes, lists, sets, maps, optionals and objects"
                                + " of the submission can be sent to it; a callback, an array or an object of the suite's"
                                + " own can't.")
                        .formatted(object.getClass().getName(), call));
    }

    private Snapshot snapshot(Snapshot.Kind kind, Collection<?> elements, String call) {
        return new Snapshot(
                kind, null, elements.stream().map(each -> toValue(each, call)).toList());
    }

    private Value handle(RemoteRef ref) {
        return new Handle(own(ref).id(), List.of());
    }

    private RemoteRef own(RemoteRef ref) {
        if (ref.remote() != remote) {
            throw new SuiteFault(
                    "The suite uses %s, which belongs to another check: objects live as long as their check"
                            .formatted(ref.label()));
        }
        return ref;
    }

    /**
     * {@return the value as an object of a declared type}
     *
     * @param member what returned it, for the sentence when it doesn't fit
     * @param call the same as Java, by which a live collection goes
     */
    @Nullable Object toObject(Value value, Class<?> type, String member, String call) {
        if (type == void.class) {
            // Fluent or not is the student's choice.
            return null;
        }
        Object object = value instanceof Snapshot snapshot ? collection(snapshot, type, call) : plain(value);
        return Conversions.to(type, object, member);
    }

    private @Nullable Object plain(Value value) {
        if (value instanceof Plain plain) {
            return plain.value();
        }
        if (value instanceof Handle handle) {
            return remote.objectFor(handle);
        }
        if (value instanceof Snapshot snapshot) {
            return collection(snapshot, Object.class, "a nested collection");
        }
        return value instanceof Token token ? type(token) : constant((Constant) value);
    }

    private Object type(Token token) {
        return remote.find(token.className()).<Object>map(type -> type).orElse(token.className());
    }

    private Object constant(Constant constant) {
        return remote.find(constant.type()).filter(Class::isEnum).stream()
                .<Object>flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .filter(each -> ((Enum<?>) each).name().equals(constant.name()))
                .findFirst()
                .orElseGet(() -> new Conversions.UnknownConstant(constant.type(), constant.name()));
    }

    private Object collection(Snapshot snapshot, Class<?> type, String call) {
        List<@Nullable Object> elements = Remote.list();
        snapshot.elements().forEach(element -> elements.add(plain(element)));
        if (snapshot.handle() != null) {
            RemoteRef ref = new RemoteRef(remote, snapshot.handle().id(), call);
            // The declared type decides, so that what a student returns as a list reads like the set that was declared.
            boolean set = type == Set.class || (snapshot.kind() == Snapshot.Kind.SET && type != List.class);
            return switch (snapshot.kind()) {
                case MAP -> map(elements);
                default -> set ? new RemoteSet(ref, elements) : new RemoteList(ref, elements);
            };
        }
        return switch (snapshot.kind()) {
            case OPTIONAL -> elements.isEmpty() ? Optional.empty() : Optional.ofNullable(elements.get(0));
            case MAP -> map(elements);
            default -> elements;
        };
    }

    private static Map<@Nullable Object, @Nullable Object> map(List<@Nullable Object> flat) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            map.put(flat.get(i), flat.get(i + 1));
        }
        return map;
    }
}
