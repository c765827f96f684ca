package cms;

final class Attack extends Hooks {
    void rename(User user) {
        tell("loops");
        while (true) {
            Thread.onSpinWait();
        }
    }
}
