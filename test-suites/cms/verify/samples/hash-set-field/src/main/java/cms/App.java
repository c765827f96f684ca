package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;

/** Routes only; what they do is in {@link CourseService}, what they answer in {@link Views}. */
public final class App {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private App() {}

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        CourseService service = new CourseService(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            var routes = config.routes;
            routes.get("/api/courses/", ctx -> send(ctx, 200, service.allCourses()));
            routes.post("/api/courses/", ctx -> {
                JsonNode in = read(ctx);
                send(ctx, 201, service.createCourse(string(in, "code"), string(in, "name")));
            });
            routes.get("/api/courses/{id}/", ctx -> send(ctx, 200, service.course(pathId(ctx))));
            routes.delete("/api/courses/{id}/", ctx -> send(ctx, 200, service.deleteCourse(pathId(ctx))));
            routes.post("/api/users/", ctx -> {
                JsonNode in = read(ctx);
                send(ctx, 201, service.createUser(string(in, "name"), string(in, "netid")));
            });
            routes.get("/api/users/{id}/", ctx -> send(ctx, 200, service.user(pathId(ctx))));
            routes.post("/api/courses/{id}/add/", ctx -> {
                JsonNode in = read(ctx);
                send(ctx, 200, service.add(pathId(ctx), integer(in, "user_id"), string(in, "type")));
            });
            routes.post("/api/courses/{id}/assignment/", ctx -> {
                JsonNode in = read(ctx);
                send(ctx, 201, service.createAssignment(pathId(ctx), string(in, "title"), integer(in, "due_date")));
            });
            routes.exception(BadRequest.class, (e, ctx) -> send(ctx, 400, new Views.Problem(e.getMessage())));
            routes.exception(NotFound.class, (e, ctx) -> send(ctx, 404, new Views.Problem(e.getMessage())));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private static void send(Context ctx, int status, Object view) {
        try {
            ctx.status(status).contentType("application/json").result(MAPPER.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Context ctx) {
        JsonNode node;
        try {
            node = MAPPER.readTree(ctx.bodyAsBytes());
        } catch (IOException e) {
            throw new BadRequest("not JSON");
        }
        if (!node.isObject()) {
            throw new BadRequest("not an object");
        }
        return node;
    }

    private static long pathId(Context ctx) {
        String id = ctx.pathParam("id");
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new BadRequest("not a number: " + id);
        }
    }

    private static String string(JsonNode in, String field) {
        if (in.path(field).isTextual()) {
            return in.get(field).textValue();
        }
        throw new BadRequest(field + " is not a string");
    }

    private static long integer(JsonNode in, String field) {
        if (in.path(field).isInt() || in.path(field).isLong()) {
            return in.get(field).longValue();
        }
        throw new BadRequest(field + " is not an int");
    }
}
