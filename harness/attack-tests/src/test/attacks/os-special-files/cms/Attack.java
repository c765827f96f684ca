package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path here = Path.of(System.getProperty("java.io.tmpdir"));
        Path locked = Files.createDirectories(here.resolve("locked/inner"));
        Files.createFile(locked.resolve("-rf \n\u202e$(id)"));
        Files.setPosixFilePermissions(locked, java.util.Set.of());
        Files.setPosixFilePermissions(locked.getParent(), java.util.Set.of());
        tell("locked");
        new ProcessBuilder("mkfifo", here.resolve("crash.log").toString()).start().waitFor();
    }
}
