package cms;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("starts");
        new ProcessBuilder("/bin/sh", "-c", "cd /; (TOKEN=@TOKEN@ sleep 120 >/dev/null 2>&1 &)").start().waitFor();
        tell("started");
    }
}
