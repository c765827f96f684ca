package org.bothways.judge.stub;

import org.jspecify.annotations.Nullable;

/** Where the bodies of generated stubs lead. Public for them alone. */
public final class StubCalls {

    private StubCalls() {}

    /** Constructs the remote object of a stub that is being constructed. */
    public static RemoteRef construct(
            Class<?> type, String[] parameterTypes, @Nullable Object[] arguments, boolean variable) {
        return remote(type).construct(type, parameterTypes, variable ? Values.spread(arguments) : arguments);
    }

    /** Remembers which stub stands for a remote object. */
    public static void adopt(RemoteRef ref, Object stub) {
        ref.remote().adopt(ref, stub);
    }

    /** Calls a method of a stub's remote object. */
    public static @Nullable Object call(
            Stub target,
            Class<?> owner,
            String method,
            String[] parameterTypes,
            @Nullable Object[] arguments,
            boolean variable,
            Class<?> returnType) {
        RemoteRef ref = target.remoteRef();
        return ref.remote()
                .call(ref, owner, method, parameterTypes, variable ? Values.spread(arguments) : arguments, returnType);
    }

    /** Calls a static method. */
    public static @Nullable Object callStatic(
            Class<?> owner,
            String method,
            String[] parameterTypes,
            @Nullable Object[] arguments,
            boolean variable,
            Class<?> returnType) {
        return remote(owner)
                .callStatic(owner, method, parameterTypes, variable ? Values.spread(arguments) : arguments, returnType);
    }

    /** Reads a field of a stub's remote object, or a static one where there is no target. */
    public static @Nullable Object readField(@Nullable Stub target, Class<?> owner, String field, Class<?> type) {
        return target == null
                ? remote(owner).readField(owner, null, field, type)
                : target.remoteRef().remote().readField(owner, target.remoteRef(), field, type);
    }

    /** Fails: a suite has no business in a submission's fields. */
    @SuppressWarnings("DoNotCallSuggester") // called from rewritten bytecode
    public static void writeField(String field) {
        throw new SuiteFault("The suite writes the field " + field + ": change the submission through its methods");
    }

    private static Remote remote(Class<?> stub) {
        return ((StubLoader) stub.getClassLoader()).remote();
    }
}
