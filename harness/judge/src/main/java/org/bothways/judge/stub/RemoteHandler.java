package org.bothways.judge.stub;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forwards what is called on a proxy; identity and name stay here.
 *
 * @param type the simple name of the remote object's class
 */
record RemoteHandler(RemoteRef ref, String type) implements InvocationHandler {

    private static final Object[] NONE = {};

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        Object[] given = arguments == null ? NONE : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == given[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> ref.label();
            };
        }
        String[] types =
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toArray(String[]::new);
        Object[] spread = method.isVarArgs() ? Values.spread(given) : given;
        return ref.remote()
                .call(ref, method.getDeclaringClass(), method.getName(), types, spread, method.getReturnType());
    }
}
