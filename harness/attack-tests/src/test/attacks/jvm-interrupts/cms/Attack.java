package cms;

import java.util.concurrent.locks.LockSupport;

final class Attack extends Hooks {
    void load() {
        tell("interrupts");
        Thread thread = new Thread(() -> {
            for (int i = 0; i < 500; i++) {
                Thread.getAllStackTraces().keySet().stream().filter(each -> each != Thread.currentThread()).forEach(Thread::interrupt);
                LockSupport.parkNanos(2_000_000);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
