package org.bothways.sandbox;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bothways.wire.Connection;

/**
 * Workers in virtual machines of their own: a scrubbed environment, limits, a folder of their own that goes with them. How much else they see
 * of this machine is up to their {@link Confinement}.
 */
public final class ProcessWorkers implements WorkerSource {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(60);

    private final Confinement confinement;
    private final WorkerLimits limits;
    private final List<String> extraOptions;
    private final Duration patience;

    /** Starts workers that are kept apart by nothing but being processes. */
    public ProcessWorkers(WorkerJvm jvm, WorkerLimits limits) {
        this(Confinement.process(jvm), limits);
    }

    /** Starts workers on this machine's own operating system. */
    public ProcessWorkers(Confinement confinement, WorkerLimits limits) {
        this(confinement, limits, List.of(), Duration.ZERO);
    }

    ProcessWorkers(Confinement confinement, WorkerLimits limits, List<String> extraOptions, Duration patience) {
        this.patience = patience;
        this.confinement = confinement;
        this.limits = limits;
        this.extraOptions = List.copyOf(extraOptions);
    }

    @Override
    public Isolation isolation() {
        return confinement.isolation();
    }

    @Override
    public Path seen(Path file) {
        return confinement.seen(file);
    }

    @Override
    public Worker start(Purpose purpose) {
        try {
            WorkerFolder folder = WorkerFolder.create();
            try {
                return start(purpose, folder);
            } catch (IOException | RuntimeException e) {
                folder.delete();
                throw e;
            }
        } catch (IOException e) {
            throw new SandboxException("A worker could not be started: " + e.getMessage(), e);
        }
    }

    private Worker start(Purpose purpose, WorkerFolder folder) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(folder.socket()));
            folder.openSocket();
            Confinement.Running running = confinement.start(limits, folder, extraOptions, purpose.name());
            try {
                SocketChannel channel = accept(server, running.onEnd());
                return new Worker(new Connection(channel, channel), running.body(), patience);
            } catch (IOException e) {
                running.body().kill();
                throw new SandboxException(
                        "A worker did not connect; it printed: "
                                + running.body().console().text(),
                        e);
            }
        }
    }

    /** Waits for the worker's connection, no longer than the worker lives. */
    private static SocketChannel accept(ServerSocketChannel server, CompletableFuture<?> end) throws IOException {
        CompletableFuture<?> tooLate =
                new CompletableFuture<>().completeOnTimeout(null, CONNECT_WITHIN.toSeconds(), TimeUnit.SECONDS);
        CompletableFuture<?> over = CompletableFuture.anyOf(end, tooLate).whenComplete((any, failed) -> close(server));
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
