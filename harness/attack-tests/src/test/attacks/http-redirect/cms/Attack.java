package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        List<String> places = List.of("http://127.0.0.1:@LISTENER@/", "file:///@HOME@/precious.txt", exchange.getRequestURI().toString());
        exchange.getResponseHeaders().set("Location", places.get(seen++ % places.size()));
        tell("redirects");
        App.send(exchange, 302, Map.of());
        return true;
    }

    private int seen;
}
