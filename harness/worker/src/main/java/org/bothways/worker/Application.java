package org.bothways.worker;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bothways.wire.Ask;
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Reply.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** The submission's server while it runs, and the way to it. */
public final class Application implements AutoCloseable {

    private static final int PORT_ATTEMPTS = 3;

    // Longer than the first attempt at a check takes: what is merely slow gets a second attempt, and only then is it
    // called by its name.
    private static final Duration READY_WITHIN = Duration.ofSeconds(8);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private static final Duration FREE_WITHIN = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int CONNECT_MILLIS = 500;
    private static final int MAX_CAUSES = 10;

    private final @Nullable AutoCloseable server;
    private final int port;
    private final HttpTunnel tunnel;

    private Application(@Nullable AutoCloseable server, int port) {
        this.server = server;
        this.port = port;
        this.tunnel = new HttpTunnel(port, ANSWER_WITHIN);
    }

    /** {@return the public static method {@code (EntityManagerFactory, int)} of that name} */
    public static Optional<Method> startMethod(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        List.of(method.getParameterTypes()).equals(List.of(EntityManagerFactory.class, int.class)))
                .findFirst();
    }

    /**
     * Starts the server on a free port and waits until it accepts connections.
     *
     * @throws InvocationTargetException with what the submission threw
     * @throws Malfunction when nothing accepts connections
     */
    public static Application start(Method method, EntityManagerFactory database) throws Exception {
        return start(method, database, Ask.StartApplication.ANY_PORT, READY_WITHIN);
    }

    /** Starts the server on this port. */
    public static Application start(Method method, EntityManagerFactory database, int port) throws Exception {
        return start(method, database, port, READY_WITHIN);
    }

    static Application start(Method method, EntityManagerFactory database, int wanted, Duration readyWithin)
            throws Exception {
        for (int attempt = 1; ; attempt++) {
            int port = wanted == Ask.StartApplication.ANY_PORT ? freePort() : wanted;
            try {
                Object server = method.invoke(null, database, port);
                Application application =
                        new Application(server instanceof AutoCloseable closeable ? closeable : null, port);
                application.waitUntilReady(method, readyWithin);
                return application;
            } catch (InvocationTargetException e) {
                // Between our look and the submission's, somebody else may have taken the port.
                if (attempt == PORT_ATTEMPTS || !isTaken(e.getCause())) {
                    throw e;
                }
            }
        }
    }

    /** {@return where it listens} */
    public int port() {
        return port;
    }

    /** Stops the server, and sees that its port is free. */
    public void stop() throws Exception {
        stop(FREE_WITHIN);
    }

    void stop(Duration freeWithin) throws Malfunction {
        close();
        long end = System.nanoTime() + freeWithin.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() - end > 0) {
                throw new Malfunction(
                        server == null
                                ? "`start` returned null, so that nothing closes the server, and its port stays taken"
                                : "`close()` returned, and the server's port is still taken: it has to stop the server");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Sends requests all at once. */
    public List<HttpAnswer> exchange(List<HttpRequest> requests) {
        return tunnel.exchange(requests);
    }

    /** Stops the server. What the submission throws meanwhile is of no interest: the next check takes another port. */
    @Override
    public void close() {
        if (server != null) {
            try {
                server.close();
            } catch (Throwable ignored) {
                // See above.
            }
        }
    }

    /** {@return whether the port is taken, as it is after {@link #close} where the submission stops nothing} */
    boolean holdsItsPort() {
        return !isFree(port);
    }

    private void waitUntilReady(Method method, Duration within) throws Malfunction {
        long end = System.nanoTime() + within.toNanos();
        while (!accepts(port)) {
            if (System.nanoTime() - end > 0) {
                close();
                throw new Malfunction(
                        ("`%s.%s` returned, and no server accepts connections on 127.0.0.1 at the port that"
                                        + " it was given: does it listen on `port`, and at once?")
                                .formatted(method.getDeclaringClass().getSimpleName(), method.getName()));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // What is left of closed connections takes no port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static boolean isTaken(@Nullable Throwable thrown) {
        // Causes may go round in a circle.
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(BindException.class::isInstance);
    }
}
