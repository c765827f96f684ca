package cms;

import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManagerFactory;
import java.net.InetSocketAddress;

public class App {

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/api/courses/", new CoursesHandler(database));
        server.createContext("/api/users/", new UsersHandler(database));
        server.start();
        return () -> server.stop(0);
    }
}
