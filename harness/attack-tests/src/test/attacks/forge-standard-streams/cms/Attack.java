package cms;

import java.io.*;
import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("writes");
        byte[] frame = {0, 0, 0, 2, 0, 0};
        new FileOutputStream(FileDescriptor.out).write(frame);
        new FileOutputStream(FileDescriptor.err).write(frame);
        for (int number = 0; number < 40; number++) {
            Path open = Path.of("/proc/self/fd/" + number);
            // A regular file leads to no judge, and is the JDK's or a jar, which whoever is root would spoil.
            if (Files.exists(open) && !Files.isRegularFile(open)) {
                try (OutputStream out = Files.newOutputStream(open, StandardOpenOption.WRITE)) {
                    out.write(frame);
                } catch (IOException e) {
                    // Sockets and folders can't be opened that way.
                }
            }
        }
        tell("wrote");
    }
}
