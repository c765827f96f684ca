package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void rename(User user) throws Exception {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        tell("looks");
        if (parent != null && new String(Files.readAllBytes(Path.of("/proc/" + parent.pid() + "/cmdline"))).contains("org.bothways.cli.Main")) {
            tell("kills");
            parent.destroyForcibly();
        }
    }
}
