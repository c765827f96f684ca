package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.function.Function;

/** Entities are written as JSON with their annotations, while the session is still open. One write at a time. */
public class App {

    private final ObjectMapper json = new ObjectMapper();
    private final EntityManagerFactory database;

    private App(EntityManagerFactory database) {
        this.database = database;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) {
        App app = new App(database);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.threadPool = new org.eclipse.jetty.util.thread.QueuedThreadPool(16);
            config.routes
                    .get("/api/courses/", app::courses)
                    .post("/api/courses/", app::newCourse)
                    .get("/api/courses/{id}/", context -> app.read(context, em -> app.find(em, Course.class, id(context))))
                    .delete("/api/courses/{id}/", app::delete)
                    .post("/api/courses/{id}/add/", app::add)
                    .post("/api/courses/{id}/assignment/", app::newAssignment)
                    .post("/api/users/", app::newUser)
                    .get("/api/users/{id}/", context -> app.read(context, em -> app.find(em, User.class, id(context))))
                    .exception(Refused.class, (refused, context) ->
                            context.status(refused.status).json(Map.of("error", refused.getMessage())));
        });
        server.start("127.0.0.1", port);
        return server::stop;
    }

    private void courses(Context context) {
        read(context, em -> Map.of(
                "courses", em.createQuery("from Course", Course.class).getResultList()));
    }

    private void newCourse(Context context) {
        JsonNode body = body(context);
        String code = text(body, "code");
        String name = text(body, "name");
        write(context, 201, em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return course;
        });
    }

    private void newUser(Context context) {
        JsonNode body = body(context);
        String name = text(body, "name");
        String netid = text(body, "netid");
        write(context, 201, em -> {
            User user = new User(name, netid);
            em.persist(user);
            return user;
        });
    }

    private void add(Context context) {
        JsonNode body = body(context);
        long user = number(body, "user_id");
        String type = text(body, "type");
        write(context, 200, em -> {
            Course course = find(em, Course.class, id(context));
            User added = find(em, User.class, user);
            switch (type) {
                case "student" -> course.addStudent(added);
                case "instructor" -> course.addInstructor(added);
                default -> throw new Refused(400, "type is student or instructor");
            }
            return course;
        });
    }

    private void newAssignment(Context context) {
        JsonNode body = body(context);
        String title = text(body, "title");
        long due = number(body, "due_date");
        write(context, 201, em -> {
            Assignment assignment = new Assignment(title, due);
            find(em, Course.class, id(context)).addAssignment(assignment);
            em.persist(assignment);
            return assignment;
        });
    }

    private void delete(Context context) {
        long id = id(context);
        String answer;
        synchronized (this) {
            answer = inTransaction(em -> {
                Course course = find(em, Course.class, id);
                String before = toJson(course);
                em.remove(course);
                return before;
            });
        }
        answer(context, 200, answer);
    }

    private void read(Context context, Function<EntityManager, Object> work) {
        answer(context, 200, inTransaction(em -> toJson(work.apply(em))));
    }

    private void write(Context context, int status, Function<EntityManager, Object> work) {
        String answer;
        synchronized (this) {
            answer = inTransaction(em -> toJson(work.apply(em)));
        }
        answer(context, status, answer);
    }

    private String inTransaction(Function<EntityManager, String> work) {
        EntityManager em = database.createEntityManager();
        try {
            em.getTransaction().begin();
            String result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static void answer(Context context, int status, String json) {
        context.status(status).contentType("application/json; charset=utf-8").result(json);
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T find(EntityManager em, Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new Refused(404, "no " + type.getSimpleName() + " " + id);
        }
        return found;
    }

    private static long id(Context context) {
        try {
            return Long.parseLong(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new Refused(400, "an id is a number of 64 bits");
        }
    }

    private JsonNode body(Context context) {
        JsonNode body;
        try {
            body = json.readTree(context.bodyAsBytes());
        } catch (java.io.IOException e) {
            throw new Refused(400, "this is no JSON");
        }
        if (!body.isObject()) {
            throw new Refused(400, "this is no object");
        }
        return body;
    }

    private static String text(JsonNode body, String key) {
        if (!body.path(key).isTextual()) {
            throw new Refused(400, key + " is a string");
        }
        return body.get(key).textValue();
    }

    private static long number(JsonNode body, String key) {
        if (!body.path(key).isIntegralNumber() || !body.path(key).canConvertToLong()) {
            throw new Refused(400, key + " is an integer");
        }
        return body.get(key).longValue();
    }

    private static final class Refused extends RuntimeException {

        final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
