package cms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class App {

    private final EntityManagerFactory emf;
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private App(EntityManagerFactory emf) {
        this.emf = emf;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/api/courses/", app::getCourses);
            config.routes.post("/api/courses/", app::createCourse);
            config.routes.get("/api/courses/{id}/", app::getCourse);
            config.routes.delete("/api/courses/{id}/", app::deleteCourse);
            config.routes.post("/api/users/", app::createUser);
            config.routes.get("/api/users/{id}/", app::getUser);
            config.routes.post("/api/courses/{id}/add/", app::addUser);
            config.routes.post("/api/courses/{id}/assignment/", app::createAssignment);
            config.routes.exception(ApiException.class, (e, ctx) -> app.send(ctx, e.status, Map.of("error", e.getMessage())));
            config.routes.exception(Exception.class, (e, ctx) -> {
                e.printStackTrace();
                app.send(ctx, 500, Map.of("error", "internal error"));
            });
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private void getCourses(Context ctx) {
        Object json = transaction(em -> {
            List<Object> courses = new ArrayList<>();
            for (Course c : em.createQuery("select c from Course c", Course.class).getResultList()) {
                courses.add(Serializer.course(c));
            }
            return Map.of("courses", courses);
        });
        send(ctx, 200, json);
    }

    private void createCourse(Context ctx) {
        Map<?, ?> body = body(ctx);
        String code = string(body, "code");
        String name = string(body, "name");
        Object json = transaction(em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return Serializer.course(course);
        });
        send(ctx, 201, json);
    }

    private void getCourse(Context ctx) {
        Long id = id(ctx);
        send(ctx, 200, transaction(em -> Serializer.course(find(em, Course.class, id))));
    }

    private void deleteCourse(Context ctx) {
        Long id = id(ctx);
        Object json = transaction(em -> {
            Course course = find(em, Course.class, id);
            Map<String, Object> deleted = Serializer.course(course);
            // copies, because remove... changes the lists while we loop
            for (User u : new ArrayList<>(course.getStudents())) {
                course.removeStudent(u);
            }
            for (User u : new ArrayList<>(course.getInstructors())) {
                course.removeInstructor(u);
            }
            em.remove(course);
            return deleted;
        });
        send(ctx, 200, json);
    }

    private void createUser(Context ctx) {
        Map<?, ?> body = body(ctx);
        String name = string(body, "name");
        String netid = string(body, "netid");
        Object json = transaction(em -> {
            User user = new User(name, netid);
            em.persist(user);
            return Serializer.user(user);
        });
        send(ctx, 201, json);
    }

    private void getUser(Context ctx) {
        Long id = id(ctx);
        send(ctx, 200, transaction(em -> Serializer.user(find(em, User.class, id))));
    }

    private void addUser(Context ctx) {
        Long id = id(ctx);
        Map<?, ?> body = body(ctx);
        Long userId = integer(body, "user_id");
        String type = string(body, "type");
        if (!type.equals("student") && !type.equals("instructor")) {
            throw new ApiException(400, "type must be student or instructor");
        }
        Object json = transaction(em -> {
            Course course = find(em, Course.class, id);
            User user = find(em, User.class, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return Serializer.course(course);
        });
        send(ctx, 200, json);
    }

    private void createAssignment(Context ctx) {
        Long id = id(ctx);
        Map<?, ?> body = body(ctx);
        String title = string(body, "title");
        long dueDate = integer(body, "due_date");
        Object json = transaction(em -> {
            Course course = find(em, Course.class, id);
            Assignment assignment = new Assignment(title, dueDate);
            assignment.setCourse(course);
            em.persist(assignment);
            return Serializer.assignment(assignment);
        });
        send(ctx, 201, json);
    }

    // ------------------------------------------------------------ helpers

    /** One transaction at a time: then two requests can't overwrite each other's changes. */
    private synchronized <T> T transaction(Function<EntityManager, T> work) {
        EntityManager em = emf.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static <T> T find(EntityManager em, Class<T> type, Long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new ApiException(404, type.getSimpleName() + " not found!");
        }
        return found;
    }

    private static Long id(Context ctx) {
        try {
            return Long.valueOf(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new ApiException(404, "no such id");
        }
    }

    private Map<?, ?> body(Context ctx) {
        Object body;
        try {
            body = mapper.readValue(ctx.bodyAsBytes(), Object.class);
        } catch (IOException e) {
            throw new ApiException(400, "body is not JSON");
        }
        if (body instanceof Map) {
            return (Map<?, ?>) body;
        }
        throw new ApiException(400, "body is not a JSON object");
    }

    private static String string(Map<?, ?> body, String key) {
        Object value = body.get(key);
        if (value instanceof String) {
            return (String) value;
        }
        throw new ApiException(400, key + " must be a string");
    }

    private static long integer(Map<?, ?> body, String key) {
        Object value = body.get(key);
        if (value instanceof BigInteger) {
            throw new ApiException(400, key + " is too big");
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new ApiException(400, key + " must be an int");
    }

    private void send(Context ctx, int status, Object json) {
        try {
            ctx.status(status).contentType("application/json; charset=utf-8").result(mapper.writeValueAsString(json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
