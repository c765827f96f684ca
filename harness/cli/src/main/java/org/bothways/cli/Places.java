package org.bothways.cli;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders that the launcher and the environment name. */
final class Places {

    private Places() {}

    /** {@return where Bothways lies: the launcher says so; who is started as a jar lies in {@code lib}} */
    static Path home() {
        String home = System.getProperty("bothways.home");
        return home == null ? aboveOwnJar() : Path.of(home);
    }

    private static Path aboveOwnJar() {
        try {
            Path own = Path.of(Places.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path home = own.resolve("../..").normalize();
            if (Files.isRegularFile(own) && Files.isDirectory(home.resolve("worker"))) {
                return home;
            }
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            // Then nobody can tell.
        }
        throw new UsageException("Start Bothways with its launcher, ./bothways: it says where Bothways lies");
    }

    /** {@return the folder for what can be made again, as the operating system's customs have it} */
    static Path cache() {
        String own = System.getProperty("bothways.cache");
        if (own != null) {
            return Path.of(own);
        }
        String xdg = environment("XDG_CACHE_HOME");
        if (xdg != null) {
            return Path.of(xdg, "bothways");
        }
        String local = environment("LOCALAPPDATA");
        return local != null
                ? Path.of(local, "bothways", "cache")
                : Path.of(System.getProperty("user.home"), ".cache", "bothways");
    }

    private static @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }
}
