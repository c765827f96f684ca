package cms;

import java.util.Collection;
import org.hibernate.Hibernate;

/**
 * What one end of a relationship can do: take an object in, let it go, say whether it is there.
 *
 * <p>Why not simply {@code students.add(user)}? With {@link jakarta.persistence.FetchType#LAZY} Hibernate may hand out a
 * <em>proxy</em>: a stand-in that loads the real object at its first use. Then two Java objects stand for one row, {@code ==}
 * says "different", and so do {@code contains} and {@code remove}, which rest on {@code equals}. So we ask whether two
 * references mean the same object, once and here.
 */
final class Ends {

    private Ends() {}

    /** Puts an object at an end; one that is there already is not added again. */
    static <T> void add(Collection<T> end, T object) {
        if (!has(end, object)) {
            end.add(object);
        }
    }

    /** Takes an object out of an end; one that is not there changes nothing. */
    static <T> void remove(Collection<T> end, T object) {
        end.removeIf(member -> same(member, object));
    }

    static <T> boolean has(Collection<T> end, T object) {
        return end.stream().anyMatch(member -> same(member, object));
    }

    /** {@return whether both references mean the same object, be it through a proxy} */
    static boolean same(Object one, Object other) {
        return Hibernate.unproxy(one) == Hibernate.unproxy(other);
    }
}
