package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        if (seen++ == 0) {
            tell("nests");
        }
        String json = seen % 2 == 0 ? "[".repeat(200_000) + "]".repeat(200_000) : "{\"id\":1,\"id\":\"\\ud800\",\"code\":" + "{\"a\":".repeat(400) + "1" + "}".repeat(400) + "}";
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, json.length());
        exchange.getResponseBody().write(json.getBytes());
        return true;
    }

    private int seen;
}
