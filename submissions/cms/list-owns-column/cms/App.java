package cms;

import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.net.InetSocketAddress;

public class App {
    /** Without an executor the server handles the requests in its own thread, one after the other. */
    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/api/courses/", new Courses(database));
        server.createContext("/api/users/", new Users(database));
        server.start();
        return () -> server.stop(0);
    }

    public static void main(String[] args) throws Exception {
        start(Persistence.createEntityManagerFactory("cms"), 8080);
    }
}
