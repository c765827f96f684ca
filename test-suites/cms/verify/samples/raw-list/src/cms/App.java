package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class App
{
    static final ObjectMapper OM = new ObjectMapper();

    interface Action
    {
        Map<String, Object> run(EntityManager em, String id, JsonNode in);
    }

    static class Route
    {
        String method;
        String[] path;
        int success;
        Action action;

        Route(String method, String path, int success, Action action)
        {
            this.method = method;
            this.path = path.split("/");
            this.success = success;
            this.action = action;
        }
    }

    static class Oops extends RuntimeException
    {
        int code;

        Oops(int code, String text)
        {
            super(text);
            this.code = code;
        }
    }

    private final EntityManagerFactory emf;
    private final List<Route> routes = new ArrayList<>();

    public App(EntityManagerFactory emf)
    {
        this.emf = emf;
        Courses courses = new Courses();
        routes.add(new Route("GET", "/api/courses", 200, courses::list));
        routes.add(new Route("POST", "/api/courses", 201, courses::create));
        routes.add(new Route("GET", "/api/courses/:id", 200, courses::get));
        routes.add(new Route("DELETE", "/api/courses/:id", 200, courses::delete));
        routes.add(new Route("POST", "/api/courses/:id/add", 200, courses::add));
        routes.add(new Route("POST", "/api/courses/:id/assignment", 201, courses::assignment));
        Users users = new Users();
        routes.add(new Route("POST", "/api/users", 201, users::create));
        routes.add(new Route("GET", "/api/users/:id", 200, users::get));
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception
    {
        App app = new App(database);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", app::handle);
        server.start();
        return () -> server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException
    {
        String[] path = exchange.getRequestURI().getPath().split("/");
        byte[] body = exchange.getRequestBody().readAllBytes();
        for (Route route : routes) {
            if (route.method.equals(exchange.getRequestMethod()) && matches(route.path, path)) {
                run(route, path.length > 3 ? path[3] : null, body, exchange);
                return;
            }
        }
        reply(exchange, 404, Map.of("error", "page not found"));
    }

    private static boolean matches(String[] pattern, String[] path)
    {
        if (pattern.length != path.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (!pattern[i].startsWith(":") && !pattern[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }

    private void run(Route route, String id, byte[] body, HttpExchange exchange) throws IOException
    {
        EntityManager em = emf.createEntityManager();
        try {
            JsonNode in = route.method.equals("POST") ? parse(body) : null;
            em.getTransaction().begin();
            Map<String, Object> out = route.action.run(em, id, in);
            em.getTransaction().commit();
            reply(exchange, route.success, out);
        }
        catch (Oops oops) {
            reply(exchange, oops.code, Map.of("error", oops.getMessage()));
        }
        catch (RuntimeException e) {
            reply(exchange, 500, Map.of("error", e.toString()));
        }
        finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static void reply(HttpExchange exchange, int status, Map<String, Object> json) throws IOException
    {
        byte[] bytes = OM.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static JsonNode parse(byte[] body)
    {
        try {
            JsonNode json = OM.readTree(body);
            if (json.isObject()) {
                return json;
            }
        }
        catch (IOException e) {
            throw new Oops(400, "broken JSON");
        }
        throw new Oops(400, "an object, please");
    }

    static String str(JsonNode in, String key)
    {
        if (!in.path(key).isTextual()) {
            throw new Oops(400, key + "?");
        }
        return in.path(key).asText();
    }

    static long num(JsonNode in, String key)
    {
        if (!in.path(key).isIntegralNumber() || !in.path(key).canConvertToLong()) {
            throw new Oops(400, key + "?");
        }
        return in.path(key).asLong();
    }

    static <T> T load(EntityManager em, Class<T> type, String id)
    {
        T object = null;
        try {
            object = em.find(type, Long.parseLong(id));
        }
        catch (NumberFormatException e) {
            throw new Oops(400, "bad id " + id);
        }
        if (object == null) {
            throw new Oops(404, "no " + type.getSimpleName() + " with id " + id);
        }
        return object;
    }
}
