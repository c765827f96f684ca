package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path here = Path.of(System.getProperty("java.io.tmpdir"));
        Files.createSymbolicLink(here.resolve("a"), Path.of("@HOME@"));
        Files.createSymbolicLink(here.resolve("crash.log"), Path.of("@HOME@/precious.txt"));
        Files.createSymbolicLink(here.resolve("b"), here);
        tell("linked");
    }
}
