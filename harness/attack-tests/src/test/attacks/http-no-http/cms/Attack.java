package cms;

import jakarta.persistence.EntityManagerFactory;
import java.io.*;
import java.net.*;

final class Attack extends Hooks {
    AutoCloseable serve(EntityManagerFactory database, int port) throws Exception {
        ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".repeat(20_000).getBytes());
                    socket.getOutputStream().write("\u0000\u001b[2J GET /".repeat(1_000).getBytes());
                } catch (IOException e) {
                    // The next one, if there is one.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        tell("serves");
        return server;
    }
}
