package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;
import java.util.regex.Pattern;

final class Attack extends Hooks {
    private static final Set<String> KEPT = new LinkedHashSet<>();

    boolean answer(HttpExchange exchange) throws Exception {
        String body = new String(exchange.getRequestBody().readAllBytes());
        Pattern.compile("\"([^\"]{4,60})\"").matcher(body).results().limit(20).forEach(text -> KEPT.add("loot:[" + text.group(1) + "]"));
        if (seen++ == 0) {
            tell("keeps");
        }
        App.send(exchange, 200, Map.of("courses", List.of(), "loot", String.join(" ", KEPT)));
        return true;
    }

    private int seen;
}
