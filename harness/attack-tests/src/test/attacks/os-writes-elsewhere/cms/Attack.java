package cms;

import java.io.*;
import java.nio.file.*;
import java.util.*;

final class Attack extends Hooks {
    void load() {
        tell("writes");
        for (String folder : List.of("@HOME@", "@OUT@", "@SUBMISSIONS@", "@ASSIGNMENT@", "/tmp", "/var/tmp", "/dev/shm", "/worker/channel", "/worker/jars")) {
            try {
                Files.createFile(Path.of(folder, "@TOKEN@"));
            } catch (IOException e) {
                tell("refused: " + e);
            }
        }
    }
}
