package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path here = Path.of(System.getProperty("java.io.tmpdir"));
        Path locked = Files.createDirectories(here.resolve("locked/inner"));
        for (String name : java.util.List.of("-rf $(id)\n", "\u202e")) {
            try {
                Files.createFile(locked.resolve(name));
            } catch (InvalidPathException e) {
                tell("has no letters for a name here");
            }
        }
        Files.setPosixFilePermissions(locked, java.util.Set.of());
        Files.setPosixFilePermissions(locked.getParent(), java.util.Set.of());
        tell("locked");
        new ProcessBuilder("mkfifo", here.resolve("crash.log").toString()).start().waitFor();
    }
}
