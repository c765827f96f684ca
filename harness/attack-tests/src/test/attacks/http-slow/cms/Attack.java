package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        tell("dawdles");
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write('1');
            exchange.getResponseBody().flush();
            Thread.sleep(100);
        }
        return true;
    }
}
