package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

public class App {

    /** An answer that is no success. */
    static class Problem extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Problem(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    interface Work {
        String run(EntityManager em) throws Problem;
    }

    private final EntityManagerFactory factory;
    private final ObjectMapper mapper = new ObjectMapper();

    private App(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/api/courses/", ctx -> app.transaction(ctx, 200, em ->
                    JsonWriter.courses(em.createQuery("from Course", Course.class).getResultList())));
            config.routes.post("/api/courses/", app::createCourse);
            config.routes.get("/api/courses/{id}/", ctx -> app.transaction(ctx, 200, em ->
                    JsonWriter.course(find(em, Course.class, id(ctx)))));
            config.routes.delete("/api/courses/{id}/", ctx -> app.transaction(ctx, 200, em -> {
                Course course = find(em, Course.class, id(ctx));
                String json = JsonWriter.course(course);
                em.remove(course);
                return json;
            }));
            config.routes.post("/api/courses/{id}/add/", app::addUser);
            config.routes.post("/api/courses/{id}/assignment/", app::createAssignment);
            config.routes.post("/api/users/", app::createUser);
            config.routes.get("/api/users/{id}/", ctx -> app.transaction(ctx, 200, em ->
                    JsonWriter.user(find(em, User.class, id(ctx)))));
            config.routes.exception(Problem.class, (e, ctx) -> send(ctx, e.status, JsonWriter.error(e.getMessage())));
        });
        server.start("127.0.0.1", port);
        return server::stop;
    }

    private void createCourse(Context ctx) throws Problem {
        JsonNode body = body(ctx);
        Course course = new Course(string(body, "code"), string(body, "name"));
        transaction(ctx, 201, em -> {
            em.persist(course);
            return JsonWriter.course(course);
        });
    }

    private void addUser(Context ctx) throws Problem {
        JsonNode body = body(ctx);
        long userId = integer(body, "user_id");
        String type = string(body, "type");
        transaction(ctx, 200, em -> {
            Course course = find(em, Course.class, id(ctx));
            User user = find(em, User.class, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else if (type.equals("instructor")) {
                course.addInstructor(user);
            } else {
                throw new Problem(400, "no such type: " + type);
            }
            return JsonWriter.course(course);
        });
    }

    private void createAssignment(Context ctx) throws Problem {
        JsonNode body = body(ctx);
        Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
        transaction(ctx, 201, em -> {
            assignment.setCourse(find(em, Course.class, id(ctx)));
            em.persist(assignment);
            return JsonWriter.assignment(assignment);
        });
    }

    private void createUser(Context ctx) throws Problem {
        JsonNode body = body(ctx);
        User user = new User(string(body, "name"), string(body, "netid"));
        transaction(ctx, 201, em -> {
            em.persist(user);
            return JsonWriter.user(user);
        });
    }

    /** One after the other, and the answer only when it is saved. */
    private void transaction(Context ctx, int status, Work work) throws Problem {
        String json;
        synchronized (this) {
            try (EntityManager em = factory.createEntityManager()) {
                em.getTransaction().begin();
                try {
                    json = work.run(em);
                    em.getTransaction().commit();
                } finally {
                    if (em.getTransaction().isActive()) {
                        em.getTransaction().rollback();
                    }
                }
            }
        }
        send(ctx, status, json);
    }

    private static void send(Context ctx, int status, String json) {
        ctx.status(status).contentType("application/json; charset=utf-8").result(json);
    }

    private static <T> T find(EntityManager em, Class<T> type, long id) throws Problem {
        return Optional.ofNullable(em.find(type, id))
                .orElseThrow(() -> new Problem(404, type.getSimpleName() + " " + id + " is unknown"));
    }

    private static long id(Context ctx) throws Problem {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new Problem(404, "no id: " + ctx.pathParam("id"));
        }
    }

    private JsonNode body(Context ctx) throws Problem {
        try {
            JsonNode body = mapper.readTree(ctx.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw new Problem(400, "broken JSON: " + e.getOriginalMessage());
        }
        throw new Problem(400, "a JSON object is needed");
    }

    private static String string(JsonNode body, String key) throws Problem {
        return Optional.ofNullable(body.get(key)).map(JsonNode::textValue)
                .orElseThrow(() -> new Problem(400, key + " is needed, a string"));
    }

    private static long integer(JsonNode body, String key) throws Problem {
        return Optional.ofNullable(body.get(key)).filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToLong).map(JsonNode::longValue)
                .orElseThrow(() -> new Problem(400, key + " is needed, an integer"));
    }
}
