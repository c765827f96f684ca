package cms;

import cms.web.CourseRoutes;
import cms.web.Db;
import cms.web.HttpError;
import cms.web.UserRoutes;
import io.javalin.Javalin;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;

public class App {

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        Db db = new Db(database);
        CourseRoutes courses = new CourseRoutes(db);
        UserRoutes users = new UserRoutes(db);
        Javalin app = Javalin.create(config -> {
            courses.register(config.routes);
            users.register(config.routes);
            config.routes.exception(HttpError.class, (e, ctx) ->
                    ctx.status(e.status()).json(Map.of("error", e.getMessage())));
        });
        app.start("127.0.0.1", port);
        return () -> app.stop();
    }

    public static void main(String[] args) throws Exception {
        start(Persistence.createEntityManagerFactory("cms"), 8000);
    }
}
