package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class App {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManagerFactory database;

    private App(EntityManagerFactory database) {
        this.database = database;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/api/courses/", app::listCourses);
            config.routes.post("/api/courses/", app::postCourse);
            config.routes.get("/api/courses/{id}/", app::getCourse);
            config.routes.delete("/api/courses/{id}/", app::deleteCourse);
            config.routes.post("/api/courses/{id}/add/", app::postMember);
            config.routes.post("/api/courses/{id}/assignment/", app::postAssignment);
            config.routes.post("/api/users/", app::postUser);
            config.routes.get("/api/users/{id}/", app::getUser);
            config.routes.exception(HttpError.class, (e, ctx) -> answer(ctx, e.status, Map.of("error", e.getMessage())));
        });
        server.start("127.0.0.1", port);
        return server::stop;
    }

    private void listCourses(Context ctx) {
        answer(ctx, 200, inTransaction(em -> {
            List<Map<String, Object>> list = new ArrayList<>();
            for (Course course : em.createQuery("from Course", Course.class).getResultList()) {
                list.add(json(course));
            }
            return Map.of("courses", list);
        }));
    }

    private void postCourse(Context ctx) {
        JsonNode body = body(ctx);
        Course course = new Course(text(body, "code"), text(body, "name"));
        answer(ctx, 201, inTransaction(em -> {
            em.persist(course);
            return json(course);
        }));
    }

    private void getCourse(Context ctx) {
        answer(ctx, 200, inTransaction(em -> json(course(em, ctx))));
    }

    private void deleteCourse(Context ctx) {
        answer(ctx, 200, inTransaction(em -> {
            Course course = course(em, ctx);
            Map<String, Object> json = json(course);
            for (User user : new ArrayList<>(course.getStudents())) {
                course.removeStudent(user);
            }
            for (User user : new ArrayList<>(course.getInstructors())) {
                course.removeInstructor(user);
            }
            em.remove(course);
            return json;
        }));
    }

    private void postMember(Context ctx) {
        JsonNode body = body(ctx);
        long userId = number(body, "user_id");
        String type = text(body, "type");
        answer(ctx, 200, inTransaction(em -> {
            Course course = course(em, ctx);
            User user = existing(em.find(User.class, userId), "user");
            switch (type) {
                case "student":
                    course.addStudent(user);
                    break;
                case "instructor":
                    course.addInstructor(user);
                    break;
                default:
                    throw new HttpError(400, "type has to be student or instructor");
            }
            return json(course);
        }));
    }

    private void postAssignment(Context ctx) {
        JsonNode body = body(ctx);
        Assignment assignment = new Assignment(text(body, "title"), number(body, "due_date"));
        answer(ctx, 201, inTransaction(em -> {
            Course course = course(em, ctx);
            course.addAssignment(assignment);
            em.persist(assignment);
            Map<String, Object> json = simple(assignment);
            json.put("course", simple(course));
            return json;
        }));
    }

    private void postUser(Context ctx) {
        JsonNode body = body(ctx);
        User user = new User(text(body, "name"), text(body, "netid"));
        answer(ctx, 201, inTransaction(em -> {
            em.persist(user);
            return json(user);
        }));
    }

    private void getUser(Context ctx) {
        answer(ctx, 200, inTransaction(em -> json(existing(em.find(User.class, id(ctx)), "user"))));
    }

    // --- JSON

    private static Map<String, Object> json(Course course) {
        Map<String, Object> json = simple(course);
        List<Map<String, Object>> assignments = new ArrayList<>();
        for (Assignment assignment : course.getAssignments()) {
            assignments.add(simple(assignment));
        }
        json.put("assignments", assignments);
        json.put("instructors", people(course.getInstructors()));
        json.put("students", people(course.getStudents()));
        return json;
    }

    private static List<Map<String, Object>> people(Collection<User> users) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (User user : users) {
            list.add(simple(user));
        }
        return list;
    }

    private static Map<String, Object> json(User user) {
        // by id, so that somebody with both roles has the course once
        Map<Long, Object> courses = new LinkedHashMap<>();
        for (Course course : user.getCoursesTaken()) {
            courses.put(course.getId(), simple(course));
        }
        for (Course course : user.getCoursesTaught()) {
            courses.put(course.getId(), simple(course));
        }
        Map<String, Object> json = simple(user);
        json.put("courses", courses.values());
        return json;
    }

    private static Map<String, Object> simple(Course course) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", course.getId());
        json.put("code", course.getCode());
        json.put("name", course.getName());
        return json;
    }

    private static Map<String, Object> simple(User user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", user.getId());
        json.put("name", user.getName());
        json.put("netid", user.getNetid());
        return json;
    }

    private static Map<String, Object> simple(Assignment assignment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", assignment.getId());
        json.put("title", assignment.getTitle());
        json.put("due_date", assignment.getDueDate());
        return json;
    }

    // --- requests

    private static class HttpError extends RuntimeException {
        private final int status;

        HttpError(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private static Course course(EntityManager em, Context ctx) {
        return existing(em.find(Course.class, id(ctx)), "course");
    }

    private static <T> T existing(T found, String what) {
        if (found == null) {
            throw new HttpError(404, "no such " + what);
        }
        return found;
    }

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new HttpError(404, "not an id");
        }
    }

    private static JsonNode body(Context ctx) {
        try {
            JsonNode body = JSON.readTree(ctx.bodyAsBytes());
            if (body.isObject()) {
                return body;
            }
        } catch (IOException e) {
            // not JSON, the same answer
        }
        throw new HttpError(400, "the body has to be a JSON object");
    }

    private static String text(JsonNode body, String key) {
        JsonNode value = body.path(key);
        if (!value.isTextual()) {
            throw new HttpError(400, key + " has to be a string");
        }
        return value.textValue();
    }

    private static long number(JsonNode body, String key) {
        JsonNode value = body.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new HttpError(400, key + " has to be an int");
        }
        return value.longValue();
    }

    private static void answer(Context ctx, int status, Object json) {
        try {
            ctx.status(status).contentType("application/json").result(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized <T> T inTransaction(Function<EntityManager, T> work) {
        return database.callInTransaction(work);
    }
}
