package cms;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("stays");
        Thread.sleep(600_000);
    }
}
