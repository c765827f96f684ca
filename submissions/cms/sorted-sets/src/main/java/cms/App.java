package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

public class App {

    private final ObjectMapper mapper = new ObjectMapper();
    private final EntityManagerFactory factory;
    private final Semaphore turn = new Semaphore(1, true);

    App(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/api/courses/", ctx -> app.answer(ctx, 200, em ->
                    Map.of("courses", em.createQuery("from Course", Course.class).getResultList())));
            config.routes.get("/api/courses/{id}/", ctx -> app.answer(ctx, 200, em -> course(em, ctx)));
            config.routes.get("/api/users/{id}/", ctx -> app.answer(ctx, 200, em -> find(em, User.class, id(ctx))));
            config.routes.post("/api/courses/", app::createCourse);
            config.routes.post("/api/users/", app::createUser);
            config.routes.post("/api/courses/{id}/add/", app::addUser);
            config.routes.post("/api/courses/{id}/assignment/", app::createAssignment);
            config.routes.delete("/api/courses/{id}/", app::deleteCourse);
            config.routes.exception(HttpResponseException.class, (e, ctx) ->
                    ctx.status(e.getStatus()).json(Map.of("error", e.getMessage())));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private void createCourse(Context ctx) {
        ObjectNode body = body(ctx);
        Course course = new Course(string(body, "code"), string(body, "name"));
        answer(ctx, 201, em -> {
            em.persist(course);
            return course;
        });
    }

    private void createUser(Context ctx) {
        ObjectNode body = body(ctx);
        User user = new User(string(body, "name"), string(body, "netid"));
        answer(ctx, 201, em -> {
            em.persist(user);
            return user;
        });
    }

    private void addUser(Context ctx) {
        ObjectNode body = body(ctx);
        long userId = integer(body, "user_id");
        String type = string(body, "type");
        if (!type.equals("student") && !type.equals("instructor")) {
            throw new BadRequestResponse("type has to be student or instructor");
        }
        answer(ctx, 200, em -> {
            Course course = course(em, ctx);
            User user = find(em, User.class, userId);
            if (type.equals("student")) {
                user.enroll(course);
            } else {
                user.teach(course);
            }
            return course;
        });
    }

    private void createAssignment(Context ctx) {
        ObjectNode body = body(ctx);
        Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
        answer(ctx, 201, em -> {
            course(em, ctx).addAssignment(assignment);
            em.persist(assignment);
            return assignment;
        });
    }

    private void deleteCourse(Context ctx) {
        answer(ctx, 200, em -> {
            Course course = course(em, ctx);
            String json = write(course);
            List.copyOf(course.getStudents()).forEach(course::removeStudent);
            List.copyOf(course.getInstructors()).forEach(course::removeInstructor);
            em.remove(course);
            return json;
        });
    }

    interface Work {
        Object apply(EntityManager em);
    }

    /** Does the work and makes the JSON in one transaction: outside of it the lazy sets can't be loaded any more. */
    private void answer(Context ctx, int status, Work work) {
        String json;
        turn.acquireUninterruptibly();
        try {
            json = factory.callInTransaction(em -> {
                Object result = work.apply(em);
                return result instanceof String ? (String) result : write(result);
            });
        } finally {
            turn.release();
        }
        ctx.status(status).contentType(ContentType.APPLICATION_JSON).result(json);
    }

    private String write(Object entity) {
        try {
            return mapper.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Course course(EntityManager em, Context ctx) {
        return find(em, Course.class, id(ctx));
    }

    private static <T> T find(EntityManager em, Class<T> type, long id) {
        T entity = em.find(type, id);
        if (entity == null) {
            throw new NotFoundResponse(type.getSimpleName() + " " + id + " does not exist");
        }
        return entity;
    }

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundResponse("not an id: " + ctx.pathParam("id"));
        }
    }

    private ObjectNode body(Context ctx) {
        try {
            if (mapper.readTree(ctx.body()) instanceof ObjectNode object) {
                return object;
            }
            throw new BadRequestResponse("an object is expected");
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("this is not JSON");
        }
    }

    private static String string(ObjectNode body, String key) {
        if (!body.path(key).isTextual()) {
            throw new BadRequestResponse("a string is expected: " + key);
        }
        return body.get(key).textValue();
    }

    private static long integer(ObjectNode body, String key) {
        if (!body.path(key).isIntegralNumber() || !body.path(key).canConvertToLong()) {
            throw new BadRequestResponse("an integer is expected: " + key);
        }
        return body.get(key).longValue();
    }
}
