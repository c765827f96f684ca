package cms.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the route for a request: a very small web framework. */
public class Router {

    private record Route(String method, Pattern path, Function<Request, Reply> action) {
    }

    private final List<Route> routes = new ArrayList<>();
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param path with {id} where the id is */
    public Router on(String method, String path, Function<Request, Reply> action) {
        routes.add(new Route(method, Pattern.compile(path.replace("{id}", "(?<id>[^/]+)") + "?"), action));
        return this;
    }

    public AutoCloseable listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        return () -> {
            server.stop(0);
            threads.shutdownNow();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply;
            try {
                reply = find(exchange, text);
            } catch (Reply thrown) {
                reply = thrown;
            } catch (RuntimeException e) {
                reply = Reply.error(500, e.toString());
            }
            byte[] json = mapper.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private Reply find(HttpExchange exchange, String text) {
        String path = exchange.getRequestURI().getPath();
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(exchange.getRequestMethod()) && matcher.matches()) {
                String id = route.path().pattern().contains("?<id>") ? matcher.group("id") : "";
                return route.action().apply(new Request(id, text));
            }
        }
        return Reply.error(404, "there is no " + path);
    }
}
