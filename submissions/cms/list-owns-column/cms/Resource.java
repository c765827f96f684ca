package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.NoSuchElementException;

/** What both resources do the same way: transactions, errors, JSON. Subclasses only have to answer. */
abstract class Resource implements HttpHandler {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    protected static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String prefix;
    private final EntityManagerFactory database;

    Resource(String prefix, EntityManagerFactory database) {
        this.prefix = prefix;
        this.database = database;
    }

    /**
     * @param path what comes after the prefix, split at the slashes
     * @param body the body as JSON, or null if there is none
     * @throws NoSuchElementException for a 404
     * @throws IllegalArgumentException for a 400
     */
    abstract ObjectNode answer(String method, String[] path, JsonNode body, EntityManager em);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String rest = exchange.getRequestURI().getPath().substring(prefix.length());
        String[] path = rest.isEmpty() ? new String[0] : rest.split("/");
        byte[] input = exchange.getRequestBody().readAllBytes();
        int status;
        ObjectNode output;
        try {
            String method = exchange.getRequestMethod();
            JsonNode body = input.length == 0 ? null : parse(input);
            output = database.callInTransaction(em -> answer(method, path, body, em));
            status = method.equals("POST") && !rest.matches(".*/add/?") ? 201 : 200;
        } catch (IllegalArgumentException e) {
            status = 400;
            output = JSON.objectNode().put("error", "bad request: " + e.getMessage());
        } catch (NoSuchElementException e) {
            status = 404;
            output = JSON.objectNode().put("error", "not found: " + e.getMessage());
        } catch (RuntimeException e) {
            status = 500;
            output = JSON.objectNode().put("error", "sorry: " + e);
        }
        byte[] bytes = MAPPER.writeValueAsBytes(output);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static JsonNode parse(byte[] input) {
        try {
            return MAPPER.readTree(input);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON");
        }
    }

    static String string(JsonNode body, String key) {
        if (body == null || !body.path(key).isTextual()) {
            throw new IllegalArgumentException("string " + key);
        }
        return body.get(key).textValue();
    }

    static long integer(JsonNode body, String key) {
        if (body == null || !body.path(key).isIntegralNumber() || !body.path(key).canConvertToLong()) {
            throw new IllegalArgumentException("integer " + key);
        }
        return body.get(key).longValue();
    }

    static <T> T find(EntityManager em, Class<T> type, String id) {
        T found = em.find(type, Long.valueOf(id)); // NumberFormatException is an IllegalArgumentException
        if (found == null) {
            throw new NoSuchElementException(type.getSimpleName() + " " + id);
        }
        return found;
    }

    static ObjectNode brief(Course course) {
        return JSON.objectNode().put("id", course.getId()).put("code", course.getCode()).put("name", course.getName());
    }

    static ObjectNode brief(User user) {
        return JSON.objectNode().put("id", user.getId()).put("name", user.getName()).put("netid", user.getNetid());
    }

    static ObjectNode brief(Assignment a) {
        return JSON.objectNode().put("id", a.getId()).put("title", a.getTitle()).put("due_date", a.getDueDate());
    }
}
