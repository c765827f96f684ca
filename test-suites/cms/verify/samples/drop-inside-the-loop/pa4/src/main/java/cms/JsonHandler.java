package cms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.Collection;

/** Reads and writes JSON, and runs each request in a transaction of its own. */
abstract class JsonHandler implements HttpHandler {

    /** Ends the request with this status. */
    static class Stop extends RuntimeException {
        final int status;

        Stop(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    /** A request: the parts of the path behind the context, and the body (which is read only if it's needed). */
    static class Call {
        final String method;
        final String[] path;
        final byte[] body;
        int status = 200;

        Call(HttpExchange exchange) throws IOException {
            method = exchange.getRequestMethod();
            String rest = exchange.getRequestURI().getPath().substring(exchange.getHttpContext().getPath().length());
            path = rest.isEmpty() ? new String[0] : rest.split("/");
            body = exchange.getRequestBody().readAllBytes();
        }

        boolean is(String method, int length) {
            return this.method.equals(method) && path.length == length;
        }

        boolean is(String method, int length, String last) {
            return is(method, length) && path[length - 1].equals(last);
        }

        JsonNode json() {
            try {
                JsonNode json = MAPPER.readTree(body);
                if (json.isObject()) {
                    return json;
                }
            } catch (IOException e) {
                // not JSON at all
            }
            throw new Stop(400, "a JSON object is expected");
        }
    }

    static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final EntityManagerFactory database;

    JsonHandler(EntityManagerFactory database) {
        this.database = database;
    }

    abstract ObjectNode answer(Call call, EntityManager em);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(exchange);
        ObjectNode json;
        try {
            json = database.callInTransaction(em -> answer(call, em));
        } catch (Stop stop) {
            call.status = stop.status;
            json = MAPPER.createObjectNode().put("error", stop.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            call.status = 500;
            json = MAPPER.createObjectNode().put("error", "that did not work");
        }
        byte[] bytes = MAPPER.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(call.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static <T> T find(EntityManager em, Class<T> type, String id) {
        try {
            T found = em.find(type, Long.valueOf(id));
            if (found != null) {
                return found;
            }
        } catch (NumberFormatException e) {
            // not found either
        }
        throw new Stop(404, "no " + type.getSimpleName() + " with id " + id);
    }

    static String string(JsonNode json, String field) {
        if (!json.path(field).isTextual()) {
            throw new Stop(400, "string expected: " + field);
        }
        return json.get(field).asText();
    }

    static long integer(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isInt() && !value.isLong()) {
            throw new Stop(400, "integer expected: " + field);
        }
        return value.asLong();
    }

    static ObjectNode head(Course c) {
        return MAPPER.createObjectNode().put("id", c.getId()).put("code", c.getCode()).put("name", c.getName());
    }

    static ObjectNode head(User u) {
        return MAPPER.createObjectNode().put("id", u.getId()).put("name", u.getName()).put("netid", u.getNetid());
    }

    static ObjectNode head(Assignment a) {
        return MAPPER.createObjectNode().put("id", a.getId()).put("title", a.getTitle()).put("due_date", a.getDueDate());
    }

    static ArrayNode heads(Collection<User> users) {
        ArrayNode array = MAPPER.createArrayNode();
        users.forEach(u -> array.add(head(u)));
        return array;
    }
}
