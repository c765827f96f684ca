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
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Reply.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** The submission's server while it runs, and the way to it. */
public final class Application implements AutoCloseable {

    private static final int PORT_ATTEMPTS = 3;
    private static final Duration READY_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int CONNECT_MILLIS = 500;
    private static final int MAX_CAUSES = 10;

    private final @Nullable AutoCloseable server;
    private final HttpTunnel tunnel;

    private Application(@Nullable AutoCloseable server, int port) {
        this.server = server;
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
     */
    public static Application start(Method method, EntityManagerFactory database) throws Exception {
        return start(method, database, READY_WITHIN);
    }

    static Application start(Method method, EntityManagerFactory database, Duration readyWithin) throws Exception {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                Object server = method.invoke(null, database, port);
                Application application =
                        new Application(server instanceof AutoCloseable closeable ? closeable : null, port);
                application.waitUntilReady(port, readyWithin);
                return application;
            } catch (InvocationTargetException e) {
                // Between our look and the submission's, somebody else may have taken the port.
                if (attempt == PORT_ATTEMPTS || !isTaken(e.getCause())) {
                    throw e;
                }
            }
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

    private void waitUntilReady(int port, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (!accepts(port)) {
            if (System.nanoTime() - end > 0) {
                close();
                throw new IllegalStateException("The server does not accept connections on 127.0.0.1, "
                        + within.toMillis() + " ms after start returned");
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
