package org.bothways.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What an attack may have left on this machine. */
final class Machine {

    /** What was told to end may take a moment to do so. */
    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(new SecureRandom().nextInt(PORTS));

    private static final List<Path> SHARED = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

    private static final Path JDK = Path.of(System.getProperty("java.home"), "lib", "modules");
    private static final Whole WHOLE = Whole.of(JDK);

    private Machine() {}

    /** What a file that was spoilt has no longer. */
    private record Whole(long size, FileTime modified) {

        static Whole of(Path file) {
            try {
                return new Whole(Files.size(file), Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Attacks are meant to be harmless, and at level {@code process} nothing but their own sources makes them so: where root grades, one that
     * isn't could spoil the machine, and every measurement after it.
     */
    static void checkThatTheJdkIsWhole(Object suspects) {
        if (!Whole.of(JDK).equals(WHOLE)) {
            throw new IllegalStateException(
                    "One of %s has spoilt the JDK of this machine: install it anew, and mend that attack"
                            .formatted(suspects));
        }
    }

    /**
     * {@return a port that nobody uses, another one each time} Below those that systems give to whoever doesn't ask for one, so that nobody else
     * gets it meanwhile.
     */
    static int freePort() throws IOException {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody else's.
            }
        }
        throw new IOException("No port is free");
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT_WITHIN.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the processes with that word in their command line or environment that don't end by themselves} */
    static List<ProcessHandle> processesWith(String word) {
        long end = System.nanoTime() + GONE_WITHIN.toNanos();
        List<ProcessHandle> left = find(word);
        while (!left.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            left = find(word);
        }
        return left;
    }

    private static List<ProcessHandle> find(String word) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> commandLine(process).contains(word)
                        || environment(process).contains(word))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        return read(process, "cmdline")
                .orElseGet(() -> process.info().commandLine().orElse(""));
    }

    private static String environment(ProcessHandle process) {
        return read(process, "environ").orElse("");
    }

    private static Optional<String> read(ProcessHandle process, String file) {
        try {
            return Optional.of(Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // Gone, another user's, or a system without such files.
            return Optional.empty();
        }
    }

    /** {@return files of that name, or with a name that begins so, where all users may write} */
    static List<Path> sharedFiles(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : SHARED) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().startsWith(name))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** {@return the ids of containers that belong to a judge} */
    static List<String> containersOf(long judge) throws IOException {
        if (!hasDocker()) {
            return List.of();
        }
        Process docker = new ProcessBuilder(
                        "docker",
                        "ps",
                        "--all",
                        "--filter",
                        "label=org.bothways.judge",
                        "--format",
                        "{{.ID}} {{.Label \"org.bothways.judge\"}}")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        docker.getOutputStream().close();
        try (var lines = docker.inputReader()) {
            return lines.lines()
                    .filter(line -> List.of(line.split(" ")).contains(Long.toString(judge)))
                    .toList();
        }
    }

    private static boolean hasDocker() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker")));
    }
}
