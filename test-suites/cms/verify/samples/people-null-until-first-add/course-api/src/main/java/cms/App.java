package cms;

import cms.web.ApiException;
import cms.web.CourseController;
import cms.web.Database;
import cms.web.UserController;
import io.javalin.Javalin;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;

/**
 * Starts the HTTP API. The routes themselves are in the controllers.
 */
public final class App {

    private App() {
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        Database db = new Database(database);
        CourseController courses = new CourseController(db);
        UserController users = new UserController(db);

        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;

            config.routes.get("/api/courses/", courses::index);
            config.routes.post("/api/courses/", courses::create);
            config.routes.get("/api/courses/{id}/", courses::show);
            config.routes.delete("/api/courses/{id}/", courses::delete);
            config.routes.post("/api/courses/{id}/add/", courses::addMember);
            config.routes.post("/api/courses/{id}/assignment/", courses::addAssignment);

            config.routes.post("/api/users/", users::create);
            config.routes.get("/api/users/{id}/", users::show);

            config.routes.exception(ApiException.class, (e, ctx) ->
                    ctx.status(e.status()).json(Map.of("error", e.getMessage())));
            config.routes.exception(Exception.class, (e, ctx) ->
                    ctx.status(500).json(Map.of("error", "Something broke")));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }
}
