package cms;

import java.io.*;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("writes");
        byte[] frame = {0, 0, 0, 2, 0, 0};
        new FileOutputStream(FileDescriptor.out).write(frame);
        new FileOutputStream(FileDescriptor.err).write(frame);
        for (int number = 0; number < 40; number++) {
            try (OutputStream out = new FileOutputStream("/proc/self/fd/" + number)) {
                out.write(frame);
            } catch (IOException e) {
                // Sockets and folders can't be opened that way.
            }
        }
        tell("wrote");
    }
}
