package cms;

import java.util.*;
import java.util.stream.Stream;

final class Attack extends Hooks {
    Collection<User> shown(Collection<User> students) {
        if (seen++ == 0) {
            tell("never ends");
        }
        return new AbstractCollection<>() {
            @Override
            public Iterator<User> iterator() {
                return Stream.generate(() -> new User("more", "more")).iterator();
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
    }

    private int seen;
}
