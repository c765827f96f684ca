package cms;

import com.sun.net.httpserver.HttpExchange;
import java.util.*;

final class Attack extends Hooks {
    boolean answer(HttpExchange exchange) throws Exception {
        tell("sends");
        App.send(exchange, 400, Map.of("error", "<script>fetch('//evil.example')</script><img src=x onerror=alert(1)>]]>&![x](http://evil.example/x.png)=cmd|' /C calc'!A0\u202e\u001b[31m\n::error::x\ud800"));
        return true;
    }
}
