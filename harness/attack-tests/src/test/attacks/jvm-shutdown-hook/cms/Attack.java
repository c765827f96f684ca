package cms;

import java.io.*;
import java.nio.file.*;
import java.util.*;

final class Attack extends Hooks {
    void load() {
        tell("hooks");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.createFile(Path.of("@HOME@/@TOKEN@-hook"));
                Thread.sleep(600_000);
            } catch (Exception e) {
                tell("refused: " + e);
            }
        }));
    }

    void rename(User user) {
        System.exit(0);
    }
}
