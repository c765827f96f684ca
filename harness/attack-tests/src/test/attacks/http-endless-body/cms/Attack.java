package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        if (seen++ == 0) {
            tell("never ends");
        }
        exchange.sendResponseHeaders(200, 0);
        byte[] bytes = "[1,".repeat(10_000).getBytes();
        for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(bytes);
        }
        return true;
    }

    private int seen;
}
