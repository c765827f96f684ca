package org.bothways.judge.stub;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The common part of remote lists and sets: reading is local, from a snapshot; a change is the worker's, then read again. */
sealed interface RemoteCollection permits RemoteList, RemoteSet {

    RemoteRef ref();

    /** Calls a method of the remote collection. */
    default @Nullable Object forward(
            Class<?> owner, String method, Class<?> returns, List<Class<?>> types, @Nullable Object... arguments) {
        String[] names = types.stream().map(Class::getName).toArray(String[]::new);
        return ref().remote().call(ref(), owner, method, names, arguments, returns);
    }

    /** {@return the elements that the remote collection holds now} */
    default List<@Nullable Object> reread() {
        return ref().remote().elementsOf(ref());
    }

    /** Compares by identity: what a submission's {@code equals} says is of no interest here. */
    static boolean holds(List<@Nullable Object> elements, @Nullable Object wanted) {
        return elements.stream()
                .anyMatch(each -> each == wanted || (wanted != null && isPlain(wanted) && wanted.equals(each)));
    }

    private static boolean isPlain(Object object) {
        return !(object instanceof Stub)
                && Arrays.stream(object.getClass().getInterfaces()).noneMatch(Stub.class::equals);
    }
}
