package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        if (seen++ == 0) {
            tell("recites");
        }
        Map<String, Object> course = Map.of("id", 1, "code", "CS 1998", "name", "Intro to Backend Development", "assignments", List.of(), "instructors", List.of(), "students", List.of());
        boolean list = exchange.getRequestURI().getPath().equals("/api/courses/") && exchange.getRequestMethod().equals("GET");
        App.send(exchange, exchange.getRequestMethod().equals("POST") ? 201 : 200, list ? Map.of("courses", List.of(course)) : course);
        return true;
    }

    private int seen;
}
