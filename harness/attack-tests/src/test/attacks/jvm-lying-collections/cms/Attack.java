package cms;

import java.util.*;

final class Attack extends Hooks {
    Collection<User> shown(Collection<User> students) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<User> iterator() {
                return students.iterator();
            }

            @Override
            public int size() {
                return new Random().nextInt(5);
            }

            @Override
            public boolean contains(Object user) {
                return true;
            }

            @Override
            public boolean equals(Object other) {
                return true;
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
    }

    void load() {
        tell("lies");
    }
}
