package org.bothways.worker;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<Method> candidates = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> !onClass || Modifier.isStatic(method.getModifiers()))
                .toList();
        List<Method> written =
                candidates.stream().filter(method -> !method.isBridge()).toList();
        // A public method of a superclass that isn't public is there as a bridge only.
        return best(written, parameterTypes, arguments).or(() -> best(candidates, parameterTypes, arguments));
    }

    /** {@return the member with the arguments in the form that it takes them, where it takes them} */
    static <E extends Executable> Optional<Match<E>> applied(E member, List<@Nullable Object> arguments) {
        @Nullable Object[] converted = convert(member.getParameterTypes(), arguments);
        if (converted == null && member.isVarArgs()) {
            converted = convertVariable(member.getParameterTypes(), arguments);
        }
        return converted == null ? Optional.empty() : Optional.of(new Match<>(member, converted));
    }

    static Optional<Field> field(Class<?> type, String name, boolean onClass) {
        return Stream.of(type.getFields())
                .filter(field -> field.getName().equals(name))
                .filter(field -> !onClass || Modifier.isStatic(field.getModifiers()))
                .findFirst();
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
                        .thenComparing(match -> boxings(match.member(), parameterTypes))
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

    /** {@return how many arguments would have to be boxed or unboxed, going by the types that the caller had in mind} */
    private static long boxings(Executable member, List<String> parameterTypes) {
        Class<?>[] types = member.getParameterTypes();
        return IntStream.range(0, Math.min(types.length, parameterTypes.size()))
                .filter(i -> types[i].isPrimitive() != Numbers.isPrimitive(parameterTypes.get(i)))
                .count();
    }

    private static boolean isMoreSpecific(Executable one, Executable other) {
        int length = Math.max(one.getParameterCount(), other.getParameterCount());
        List<Class<?>> a = typesFor(length, one);
        List<Class<?>> b = typesFor(length, other);
        return a.size() == b.size()
                && !a.equals(b)
                && IntStream.range(0, a.size()).allMatch(i -> isNarrower(a.get(i), b.get(i)));
    }

    /** {@return the parameters' types; of a method with fewer of them than another, the variable one repeated} */
    private static List<Class<?>> typesFor(int length, Executable member) {
        List<Class<?>> types = new ArrayList<>(List.of(member.getParameterTypes()));
        if (member.isVarArgs() && types.size() < length) {
            Class<?> array = types.remove(types.size() - 1);
            while (types.size() < length - 1) {
                types.add(array.getComponentType());
            }
            types.add(array);
        }
        return types;
    }

    private static boolean isNarrower(Class<?> one, Class<?> other) {
        return other.isAssignableFrom(one) || Numbers.widens(one, other);
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
        return Stream.of(member.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", name + "(", ")"));
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
