package cms;

import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

final class Attack extends Hooks {
    Collection<User> shown(Collection<User> students) {
        if (seen++ == 0) {
            tell("dawdles");
        }
        LockSupport.parkNanos(3_000_000);
        return students;
    }

    private int seen;
}
