package cms;

import cms.api.Handlers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;

public class App {

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        ObjectMapper mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        Handlers handlers = new Handlers(database, mapper);
        Javalin javalin = Javalin.create(config -> {
            config.jsonMapper(new JavalinJackson(mapper, false));
            config.routes.get("/api/courses/", handlers::listCourses);
            config.routes.post("/api/courses/", handlers::createCourse);
            config.routes.get("/api/courses/{id}/", handlers::getCourse);
            config.routes.delete("/api/courses/{id}/", handlers::deleteCourse);
            config.routes.post("/api/courses/{id}/add/", handlers::addToCourse);
            config.routes.post("/api/courses/{id}/assignment/", handlers::createAssignment);
            config.routes.post("/api/users/", handlers::createUser);
            config.routes.get("/api/users/{id}/", handlers::getUser);
            config.routes.exception(HttpResponseException.class, (e, ctx) ->
                    ctx.status(e.getStatus()).json(Map.of("error", e.getMessage())));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }
}
