package org.bothways.judge.stub;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;

/** Makes exceptions to throw here out of exceptions that were thrown in a worker. */
final class Exceptions {

    /** Supertypes that say nothing: what has no better one is named instead. */
    private static final Set<String> VAGUE =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private Exceptions() {}

    /**
     * {@return the exception as the nearest type of the JDK's or Jakarta's} A worker chooses the name and the message, so only classes
     * that are here anyway are made, and never one of the virtual machine's errors, which JUnit doesn't survive.
     */
    static Throwable from(Thrown thrown) {
        String message = message(thrown);
        if (thrown.types().contains("java.lang.VirtualMachineError")) {
            return new StudentError(message);
        }
        for (String name : thrown.types()) {
            boolean exact = name.equals(thrown.type());
            if (exact || !VAGUE.contains(name)) {
                Optional<Throwable> made = make(name, exact ? thrown.message() : message);
                if (made.isPresent()) {
                    return made.get();
                }
            }
        }
        return thrown.types().contains("java.lang.Exception")
                ? new StudentException(message)
                : new StudentError(message);
    }

    private static String message(Thrown thrown) {
        return thrown.message() == null ? thrown.type() : thrown.type() + ": " + thrown.message();
    }

    private static Optional<Throwable> make(String name, @Nullable String message) {
        if (!name.startsWith("java.") && !name.startsWith("jakarta.persistence.")) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name, false, Exceptions.class.getClassLoader());
            if (!Throwable.class.isAssignableFrom(type)) {
                return Optional.empty();
            }
            return Optional.of(construct(type.asSubclass(Throwable.class), message));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Throwable construct(Class<? extends Throwable> type, @Nullable String message)
            throws ReflectiveOperationException {
        for (List<Class<?>> parameters : List.of(List.<Class<?>>of(String.class), List.<Class<?>>of(Object.class))) {
            try {
                return type.getConstructor(parameters.toArray(Class<?>[]::new)).newInstance(message);
            } catch (NoSuchMethodException | InvocationTargetException e) {
                // The next constructor may do.
            }
        }
        return type.getConstructor().newInstance();
    }
}
