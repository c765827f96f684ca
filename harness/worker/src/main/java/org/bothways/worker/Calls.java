package org.bothways.worker;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bothways.wire.Reply.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Calls public constructors and methods by name and arguments. What the submission throws comes out as it is; what it lacks is an
 * {@link Absence}. What was found for arguments of some classes is found again at once.
 */
final class Calls {

    private final ClassLoader loader;
    private final Map<Key, Optional<? extends Executable>> found = new HashMap<>();

    Calls(ClassLoader loader) {
        this.loader = loader;
    }

    /** What decides which member is meant; no method for constructors. */
    private record Key(
            Class<?> type,
            @Nullable String method,
            boolean onClass,
            List<String> parameterTypes,
            List<@Nullable Class<?>> arguments) {}

    /** A call through reflection. */
    interface Invocation {
        @Nullable Object run() throws Exception;
    }

    Class<?> publicClass(String name) {
        Class<?> type = SubmissionLoader.classNamed(name, loader);
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new Absence(Missing.Kind.CLASS, name, List.of());
        }
        return type;
    }

    Object construct(String name, List<String> parameterTypes, List<@Nullable Object> arguments) throws Throwable {
        Class<?> type = publicClass(name);
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new Absence(Missing.Kind.CONSTRUCTOR, name, List.of());
        }
        Members.Match<Constructor<?>> match = constructor(type, parameterTypes, arguments)
                .orElseThrow(() -> new Absence(Missing.Kind.CONSTRUCTOR, name, Members.constructors(type)));
        return Objects.requireNonNull(run(() -> match.member().newInstance(match.arguments())));
    }

    /** Calls a method of the target, or a static one of the class where there is none. */
    @Nullable Object call(
            Class<?> type,
            @Nullable Object target,
            String name,
            List<String> parameterTypes,
            List<@Nullable Object> arguments)
            throws Throwable {
        Members.Match<Method> match = method(type, name, target == null, parameterTypes, arguments)
                .orElseThrow(() -> new Absence(Missing.Kind.METHOD, type.getName(), Members.similar(type, name)));
        return run(() -> match.member().invoke(target, match.arguments()));
    }

    boolean hasMethod(Class<?> type, String name, boolean onClass) {
        return method(type, name, onClass, List.of(), List.of()).isPresent();
    }

    /** Public members of the submission's classes can be used, also where the class isn't public itself. */
    <T extends AccessibleObject & Member> T opened(T member) {
        if (member.getDeclaringClass().getClassLoader() == loader) {
            member.setAccessible(true);
        }
        return member;
    }

    /** What the submission throws comes out as it is. */
    static @Nullable Object run(Invocation invocation) throws Throwable {
        try {
            return invocation.run();
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (IllegalAccessException | InstantiationException e) {
            throw new Malfunction("Java refuses the call: " + e.getMessage());
        }
    }

    private Optional<Members.Match<Constructor<?>>> constructor(
            Class<?> type, List<String> parameterTypes, List<@Nullable Object> arguments) {
        if (arguments.stream().anyMatch(Object[].class::isInstance)) {
            // Whether an array fits is up to its items, too.
            return Members.constructor(type, parameterTypes, arguments);
        }
        return found.computeIfAbsent(
                        new Key(type, null, true, parameterTypes, classes(arguments)),
                        key -> Members.constructor(type, parameterTypes, arguments)
                                .map(Members.Match::member))
                .flatMap(member -> Members.applied((Constructor<?>) member, arguments));
    }

    private Optional<Members.Match<Method>> method(
            Class<?> type,
            String name,
            boolean onClass,
            List<String> parameterTypes,
            List<@Nullable Object> arguments) {
        Optional<? extends Executable> member = arguments.stream().anyMatch(Object[].class::isInstance)
                ? find(type, name, onClass, parameterTypes, arguments)
                : found.computeIfAbsent(
                        new Key(type, name, onClass, parameterTypes, classes(arguments)),
                        key -> find(type, name, onClass, parameterTypes, arguments));
        return member.flatMap(each -> Members.applied((Method) each, arguments));
    }

    private Optional<Method> find(
            Class<?> type,
            String name,
            boolean onClass,
            List<String> parameterTypes,
            List<@Nullable Object> arguments) {
        return Members.method(type, name, onClass, parameterTypes, arguments)
                .map(match -> opened(Members.accessible(match.member())));
    }

    private static List<@Nullable Class<?>> classes(List<@Nullable Object> arguments) {
        List<@Nullable Class<?>> classes = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            classes.add(argument == null ? null : argument.getClass());
        }
        return classes;
    }
}
