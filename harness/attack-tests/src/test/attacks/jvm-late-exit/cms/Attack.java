package cms;

import java.util.concurrent.locks.LockSupport;

final class Attack extends Hooks {
    void link(Course course, User user) {
        tell("ends soon");
        Thread thread = new Thread(() -> {
            LockSupport.parkNanos(5_000_000);
            System.exit(0);
        });
        thread.setDaemon(true);
        thread.start();
    }
}
