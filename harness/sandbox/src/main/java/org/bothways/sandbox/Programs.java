package org.bothways.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the operating system's. */
final class Programs {

    /** Where they are even if nobody says so: a service may have an empty path. */
    private static final List<String> USUAL = List.of("/usr/bin", "/bin", "/usr/local/bin");

    private static final long SECONDS = 20;

    private Programs() {}

    /** How a program ended, and what it printed. */
    record Said(int status, String text) {}

    /** {@return the program of that name, if it is installed} */
    static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        return Stream.concat(path == null ? Stream.empty() : Stream.of(path.split(File.pathSeparator)), USUAL.stream())
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> resolve(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> resolve(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /**
     * Runs a program of ours, which prints little.
     *
     * @throws IOException when it can't be started, or doesn't end
     */
    static Said run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = Forks.start(builder);
        process.getOutputStream().close();
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), text.strip());
    }
}
