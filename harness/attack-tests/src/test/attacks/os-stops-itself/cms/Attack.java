package cms;

final class Attack extends Hooks {
    void rename(User user) throws Exception {
        tell("stops");
        new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid())).start().waitFor();
    }
}
