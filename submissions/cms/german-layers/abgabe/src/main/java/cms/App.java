package cms;

import cms.dienst.Kursverwaltung;
import cms.dienst.NichtGefunden;
import cms.web.Wege;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;

public class App {

    private App() {}

    public static AutoCloseable start(EntityManagerFactory datenbank, int port) throws Exception {
        Wege wege = new Wege(new Kursverwaltung(datenbank));
        ObjectMapper mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        Javalin server = Javalin.create(config -> {
            config.jsonMapper(new JavalinJackson(mapper, false));
            wege.eintragen(config.routes);
            config.routes.exception(NichtGefunden.class, (e, antwort) ->
                    antwort.status(404).json(Map.of("error", e.getMessage())));
            config.routes.exception(HttpResponseException.class, (e, antwort) ->
                    antwort.status(e.getStatus()).json(Map.of("error", e.getMessage())));
        });
        server.start("127.0.0.1", port);
        return server::stop;
    }
}
