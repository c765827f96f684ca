package org.bothways.local;

import java.util.concurrent.Callable;

/** Lets checked exceptions of the submission's, and of the database's, through where an interface declares none. */
final class Unchecked {

    private Unchecked() {}

    static <T> T get(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw Unchecked.<RuntimeException>asIs(e);
        }
    }

    /** The compiler takes {@code T} for a runtime exception; at run time the cast is nothing. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Exception> T asIs(Exception e) throws T {
        throw (T) e;
    }
}
