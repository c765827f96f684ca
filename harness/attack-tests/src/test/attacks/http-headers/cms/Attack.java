package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        if (seen++ == 0) {
            tell("sends");
        }
        for (int i = 0; i < 10_000; i++) {
            exchange.getResponseHeaders().add("X-" + i, "<script>alert(1)</script>");
        }
        App.send(exchange, 200, Map.of());
        return true;
    }

    private int seen;
}
