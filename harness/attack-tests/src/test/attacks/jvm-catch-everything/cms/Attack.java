package cms;

final class Attack extends Hooks {
    void rename(User user) {
        tell("goes on");
        while (true) {
            try {
                Thread.sleep(1_000);
            } catch (Throwable e) {
                tell("no: " + e);
            }
        }
    }
}
