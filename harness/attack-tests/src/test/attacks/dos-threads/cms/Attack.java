package cms;

import java.util.concurrent.locks.LockSupport;

final class Attack extends Hooks {
    void load() {
        int started = 0;
        try {
            for (; started < 1_000; started++) {
                Thread thread = new Thread(() -> LockSupport.parkNanos(3_000_000_000L));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (OutOfMemoryError e) {
            tell("refused: " + e.getMessage());
        }
        tell("started " + started);
    }
}
