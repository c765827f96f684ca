package cms;

import java.util.Collection;

/** Puts two objects into each other's collection, or takes them out, so that nobody can forget one of the two. */
final class BothEnds {
    private BothEnds() {}

    static <A, B> void link(A a, Collection<B> endOfA, B b, Collection<A> endOfB) {
        if (!endOfA.contains(b)) {
            endOfA.add(b);
        }
        if (!endOfB.contains(a)) {
            endOfB.add(a);
        }
    }

    static <A, B> void unlink(A a, Collection<B> endOfA, B b, Collection<A> endOfB) {
        endOfA.remove(b);
        endOfB.remove(a);
    }

    static void check(Object argument) {
        if (argument == null) {
            throw new IllegalArgumentException("must not be null");
        }
    }
}
