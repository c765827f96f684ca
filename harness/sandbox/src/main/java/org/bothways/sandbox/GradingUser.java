package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating-system user that the judge runs as. */
public final class GradingUser {

    private GradingUser() {}

    /** {@return whether that user may do everything on this machine} Where nobody can tell, as on Windows, it is not known to be so. */
    public static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
