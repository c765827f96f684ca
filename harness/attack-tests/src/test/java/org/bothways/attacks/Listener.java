package org.bothways.attacks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that submissions should never reach: it stands for everything that a network holds. */
final class Listener implements AutoCloseable {

    private final ServerSocket server;
    private final String says;
    private final AtomicInteger connections = new AtomicInteger();

    private Listener(ServerSocket server, String says) {
        this.server = server;
        this.says = says;
    }

    /** Begins to listen; whoever comes is told these words. */
    static Listener start(String says) throws IOException {
        Listener listener = new Listener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), says);
        Thread thread = new Thread(listener::serve, "listener");
        thread.setDaemon(true);
        thread.start();
        return listener;
    }

    int port() {
        return server.getLocalPort();
    }

    /** {@return whether somebody has come} */
    boolean wasReached() {
        return connections.get() > 0;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                socket.getOutputStream().write(says.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Whoever came has gone, or the end is near.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
