package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path here = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "many"));
        for (int i = 0; i < 5_000; i++) {
            Files.createFile(here.resolve(i + "-@TOKEN@"));
        }
        tell("made");
    }
}
