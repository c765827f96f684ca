package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    private static final Set<String> KEPT = new LinkedHashSet<>();

    String text(String name) {
        if (name != null && KEPT.size() < 200 && KEPT.add("loot:[" + name + "]")) {
            tell("keeps " + name);
        }
        return name;
    }

    boolean answer(HttpExchange exchange) throws Exception {
        App.send(exchange, 400, Map.of("error", String.join(" ", KEPT)));
        return true;
    }

    void link(Course course, User user) {
        text(course.getCode());
        text(user.getNetid());
    }
}
