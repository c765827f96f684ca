package org.bothways.sandbox;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bothways.wire.Connection;

/** Workers in forked virtual machines: a scrubbed environment, caps on memory, a folder of their own that goes with them. */
public final class ProcessWorkers implements WorkerSource {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(60);

    private final WorkerJvm jvm;
    private final WorkerLimits limits;
    private final List<String> extraOptions;
    private final Duration patience;

    /** Starts workers on this machine's own operating system. */
    public ProcessWorkers(WorkerJvm jvm, WorkerLimits limits) {
        this(jvm, limits, List.of(), Duration.ZERO);
    }

    ProcessWorkers(WorkerJvm jvm, WorkerLimits limits, List<String> extraOptions, Duration patience) {
        this.patience = patience;
        this.jvm = jvm;
        this.limits = limits;
        this.extraOptions = List.copyOf(extraOptions);
    }

    @Override
    public Isolation isolation() {
        return Isolation.PROCESS;
    }

    @Override
    public Worker start(Purpose purpose) {
        try {
            Path directory = Files.createTempDirectory("bothways");
            try {
                return start(purpose, directory);
            } catch (IOException | RuntimeException e) {
                Folders.delete(directory);
                throw e;
            }
        } catch (IOException e) {
            throw new SandboxException("A worker could not be started: " + e.getMessage(), e);
        }
    }

    private Worker start(Purpose purpose, Path directory) throws IOException {
        Path socket = directory.resolve("judge");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Process process = fork(purpose, directory, socket);
            WorkerProcess body = new WorkerProcess(process, directory, limits.outputKilobytes() * 1024);
            try {
                SocketChannel channel = accept(server, process);
                return new Worker(new Connection(channel, channel), body, patience);
            } catch (IOException e) {
                body.kill();
                throw new SandboxException(
                        "A worker did not connect; it printed: "
                                + body.console().text(),
                        e);
            }
        }
    }

    private Process fork(Purpose purpose, Path directory, Path socket) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        jvm.command(limits, directory, extraOptions, List.of(socket.toString(), purpose.name())))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String systemRoot = environment.get("SystemRoot");
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
        if (systemRoot != null) {
            // Windows opens no socket without it.
            environment.put("SystemRoot", systemRoot);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Waits for the worker's connection, no longer than its process lives. */
    private static SocketChannel accept(ServerSocketChannel server, Process process) throws IOException {
        CompletableFuture<?> tooLate =
                new CompletableFuture<>().completeOnTimeout(null, CONNECT_WITHIN.toSeconds(), TimeUnit.SECONDS);
        CompletableFuture<?> over =
                CompletableFuture.anyOf(process.onExit(), tooLate).thenRun(() -> close(server));
        try {
            return server.accept();
        } finally {
            over.cancel(false);
            tooLate.complete(null);
        }
    }

    private static void close(ServerSocketChannel server) {
        try {
            server.close();
        } catch (IOException e) {
            // Whoever waits in accept notices all the same.
        }
    }
}
