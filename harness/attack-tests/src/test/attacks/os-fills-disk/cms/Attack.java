package cms;

import java.io.*;
import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path here = Path.of(System.getProperty("java.io.tmpdir"));
        for (int i = 0; i < 3; i++) {
            try (OutputStream out = Files.newOutputStream(here.resolve("@TOKEN@" + i))) {
                for (int megabyte = 0; megabyte < 80; megabyte++) {
                    out.write(new byte[1 << 20]);
                }
                tell("wrote it all");
            } catch (IOException e) {
                tell("refused: " + e.getMessage());
            }
        }
    }
}
