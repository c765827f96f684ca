package org.bothways.worker;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds public members by name and arguments, the way the Java compiler would (JLS 15.12.2): without variable arity first, then
 * with it; among several the most specific. Return types play no part.
 */
final class Members {

    private Members() {}

    /** A constructor or method, and the arguments in the form that it takes them. */
    @SuppressWarnings("ArrayRecordComponent") // goes to reflection, never compared
    record Match<E extends Executable>(E member, @Nullable Object[] arguments) {}

    static Optional<Match<Constructor<?>>> constructor(
            Class<?> type, List<String> parameterTypes, List<@Nullable Object> arguments) {
        return best(List.of(type.getConstructors()), parameterTypes, arguments);
    }

    static Optional<Match<Method>> method(
            Class<?> type,
            String name,
            boolean onClass,
            List<String> parameterTypes,
            List<@Nullable Object> arguments) {
        List<Method> named = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> !onClass || Modifier.isStatic(method.getModifiers()))
                .toList();
        // A bridge may be all that a public class shows of a method of its non-public superclass.
        List<Method> candidates = named.stream()
                .filter(method -> !method.isBridge() || named.stream().noneMatch(other -> isBehind(method, other)))
                .toList();
        return best(candidates, parameterTypes, arguments);
    }

    private static boolean isBehind(Method bridge, Method other) {
        return !other.isBridge() && Arrays.equals(bridge.getParameterTypes(), other.getParameterTypes());
    }

    /** {@return signatures of public members whose name is the same but for case} */
    static List<String> similar(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Members::signature)
                .sorted()
                .distinct()
                .toList();
    }

    static List<String> constructors(Class<?> type) {
        return Stream.of(type.getConstructors())
                .map(Members::signature)
                .sorted()
                .toList();
    }

    /**
     * {@return the same method as a public class or interface declares it} A provider's own classes are often not public, or
     * in a package that isn't exported; what they implement is.
     */
    static Method accessible(Method method) {
        Class<?> owner = method.getDeclaringClass();
        if (isAccessible(owner)) {
            return method;
        }
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Class<?> each : withInterfaces(type)) {
                Optional<Method> declared = declared(each, method);
                if (declared.isPresent()) {
                    return declared.get();
                }
            }
        }
        return method;
    }

    private static <E extends Executable> Optional<Match<E>> best(
            List<E> candidates, List<String> parameterTypes, List<@Nullable Object> arguments) {
        List<Match<E>> fixed = new ArrayList<>();
        List<Match<E>> variable = new ArrayList<>();
        for (E candidate : candidates) {
            @Nullable Object[] converted = convert(candidate.getParameterTypes(), arguments);
            if (converted != null) {
                fixed.add(new Match<>(candidate, converted));
            } else if (candidate.isVarArgs()) {
                @Nullable Object[] spread = convertVariable(candidate.getParameterTypes(), arguments);
                if (spread != null) {
                    variable.add(new Match<>(candidate, spread));
                }
            }
        }
        return mostSpecific(fixed.isEmpty() ? variable : fixed, parameterTypes);
    }

    private static <E extends Executable> Optional<Match<E>> mostSpecific(
            List<Match<E>> matches, List<String> parameterTypes) {
        return matches.stream()
                .min(Comparator.comparing((Match<E> match) -> !hasTypes(match.member(), parameterTypes))
                        .thenComparing(match -> -matches.stream()
                                .filter(other -> isMoreSpecific(match.member(), other.member()))
                                .count())
                        // Two that are equally good: always the same one.
                        .thenComparing(match -> match.member().toGenericString()));
    }

    private static boolean hasTypes(Executable member, List<String> parameterTypes) {
        return Stream.of(member.getParameterTypes())
                .map(Class::getName)
                .toList()
                .equals(parameterTypes);
    }

    private static boolean isMoreSpecific(Executable one, Executable other) {
        Class<?>[] a = one.getParameterTypes();
        Class<?>[] b = other.getParameterTypes();
        if (a.length != b.length || Arrays.equals(a, b)) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!b[i].isAssignableFrom(a[i]) && !Numbers.widens(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object @Nullable [] convert(Class<?>[] types, List<@Nullable Object> arguments) {
        if (types.length != arguments.size()) {
            return null;
        }
        @Nullable Object[] converted = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Object argument = arguments.get(i);
            if (!Numbers.fits(types[i], argument)) {
                return null;
            }
            converted[i] = Numbers.convert(types[i], argument);
        }
        return converted;
    }

    private static @Nullable Object @Nullable [] convertVariable(Class<?>[] types, List<@Nullable Object> arguments) {
        int fixed = types.length - 1;
        if (arguments.size() < fixed) {
            return null;
        }
        @Nullable Object[] head = convert(Arrays.copyOf(types, fixed), arguments.subList(0, fixed));
        if (head == null) {
            return null;
        }
        Class<?> item = types[fixed].getComponentType();
        Object tail = Array.newInstance(item, arguments.size() - fixed);
        for (int i = fixed; i < arguments.size(); i++) {
            if (!Numbers.fits(item, arguments.get(i))) {
                return null;
            }
            Array.set(tail, i - fixed, Numbers.convert(item, arguments.get(i)));
        }
        @Nullable Object[] all = Arrays.copyOf(head, types.length);
        all[fixed] = tail;
        return all;
    }

    private static String signature(Executable member) {
        String name = member instanceof Method
                ? member.getName()
                : member.getDeclaringClass().getSimpleName();
        return name
                + Stream.of(member.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                        .toString()
                        .replace('[', '(')
                        .replace(']', ')');
    }

    private static boolean isAccessible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getModule().isExported(type.getPackageName(), Members.class.getModule());
    }

    private static List<Class<?>> withInterfaces(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        all.add(type);
        for (Class<?> each : type.getInterfaces()) {
            all.addAll(withInterfaces(each));
        }
        return all;
    }

    private static Optional<Method> declared(Class<?> type, Method method) {
        if (!isAccessible(type)) {
            return Optional.empty();
        }
        return Stream.of(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(method.getName())
                        && Modifier.isPublic(each.getModifiers())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }
}
