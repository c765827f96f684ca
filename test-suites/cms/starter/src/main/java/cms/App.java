package cms;

import jakarta.persistence.EntityManagerFactory;

/** The HTTP API. */
public final class App {

    private App() {}

    /** Returns as soon as the server answers on {@code 127.0.0.1:port}; {@code close()} of what it returns frees the port. */
    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        throw new UnsupportedOperationException("App.start is not written yet");
    }
}
