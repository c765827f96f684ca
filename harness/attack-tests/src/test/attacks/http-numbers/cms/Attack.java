package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        if (seen++ == 0) {
            tell("counts");
        }
        String number = seen % 2 == 0 ? "1e999999999" : "9".repeat(100_000);
        byte[] bytes = ("{\"id\":" + number + ",\"code\":\"x\",\"name\":\"x\",\"netid\":\"x\",\"courses\":[{\"id\":" + number + "}],"
                + "\"assignments\":[],\"instructors\":[],\"students\":[]}").getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        return true;
    }

    private int seen;
}
