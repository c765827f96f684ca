package org.bothways.worker;

import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManagerFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.bothways.wire.Ask;

/**
 * What a worker does before its first question, while the judge is still busy with something else: the first use of Hibernate,
 * of the database and of HTTP loads some thousand classes.
 */
enum WarmUp {
    /** Nothing: the worker's first questions are as slow as they are. */
    NONE {
        @Override
        void exercise() {}
    },
    /** Boots a mapping of the worker's own and serves one request. */
    GRADE {
        @Override
        void exercise() throws Exception {
            List<Class<?>> mapped = List.of(WarmUpParent.class, WarmUpChild.class);
            try (PersistenceUnit unit = PersistenceUnit.open(WarmUp.class.getClassLoader(), mapped)) {
                WarmUpParent.exercise(unit);
                try (Application server = Application.start(
                        WarmUp.class.getMethod("start", EntityManagerFactory.class, int.class), unit.factory())) {
                    server.exchange(List.of(new Ask.HttpRequest("GET", "/", Map.of(), null)));
                }
                unit.empty();
            }
        }
    },
    /** Compiles a class. */
    COMPILE {
        @Override
        void exercise() throws Exception {
            String source = "import java.util.*; class Warm { List<String> all = new ArrayList<>(); }";
            try (SourceCompiler compiler = new SourceCompiler()) {
                compiler.compile(new Ask.Compile(Map.of("Warm.java", source), List.of()));
            }
        }
    };

    abstract void exercise() throws Exception;

    void run() {
        try {
            exercise();
        } catch (Exception | LinkageError e) {
            // What is really wrong shows at the first question, where somebody hears it.
        }
    }

    /** Starts a server that answers 204 to everything. */
    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return () -> server.stop(0);
    }
}
