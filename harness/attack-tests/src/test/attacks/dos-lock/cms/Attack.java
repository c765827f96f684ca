package cms;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

final class Attack extends Hooks {
    void rename(User user) throws Exception {
        tell("locks");
        CountDownLatch locked = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            synchronized (User.class) {
                locked.countDown();
                LockSupport.parkNanos(Long.MAX_VALUE);
            }
        });
        thread.setDaemon(true);
        thread.start();
        locked.await();
        synchronized (User.class) {
            tell("never");
        }
    }
}
