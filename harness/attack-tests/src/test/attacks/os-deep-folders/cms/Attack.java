package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path here = Path.of(System.getProperty("java.io.tmpdir"));
        String name = "d".repeat(100);
        for (int tree = 0; tree < 4; tree++) {
            Path top = here.resolve("t" + tree);
            Path at = top;
            for (int depth = 0; depth < 25; depth++) {
                at = at.resolve(name);
            }
            Files.createDirectories(at);
            Files.createFile(at.resolve("@TOKEN@"));
            if (tree > 0) {
                Files.move(here.resolve("t" + (tree - 1)), at.resolve("t"));
            }
        }
        tell("dug");
    }
}
