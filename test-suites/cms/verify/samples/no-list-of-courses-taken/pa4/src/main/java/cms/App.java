// CS 1998-601 PA4
package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class App {

    static final ObjectMapper mapper =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final EntityManagerFactory database;

    private App(EntityManagerFactory database) {
        this.database = database;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App me = new App(database);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/api/courses/", me::allCourses);
            config.routes.post("/api/courses/", me::createCourse);
            config.routes.get("/api/courses/{id}/", me::getCourse);
            config.routes.delete("/api/courses/{id}/", me::deleteCourse);
            config.routes.post("/api/users/", me::createUser);
            config.routes.get("/api/users/{id}/", me::getUser);
            config.routes.post("/api/courses/{id}/add/", me::addUser);
            config.routes.post("/api/courses/{id}/assignment/", me::createAssignment);
            config.routes.exception(HttpResponseException.class, (e, ctx) -> failure(ctx, e.getStatus(), e.getMessage()));
            config.routes.exception(Exception.class, (e, ctx) -> failure(ctx, 500, "something broke"));
        });
        server.start("127.0.0.1", port);
        return server::stop;
    }

    // ---------- routes ----------

    private void allCourses(Context ctx) {
        ctx.json(transaction(em -> {
            // load everything with three queries instead of three per course
            em.createQuery("select c from Course c left join fetch c.students", Course.class).getResultList();
            em.createQuery("select c from Course c left join fetch c.instructors", Course.class).getResultList();
            List<Map<String, Object>> courses = new ArrayList<>();
            for (Course course : em.createQuery("select distinct c from Course c left join fetch c.assignments order by c.id", Course.class).getResultList()) {
                courses.add(courseJson(course));
            }
            return Map.of("courses", courses);
        }));
    }

    private void createCourse(Context ctx) {
        JsonNode body = body(ctx);
        String code = text(body, "code");
        String name = text(body, "name");
        Map<String, Object> answer = transaction(em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return courseJson(course);
        });
        ctx.status(201).json(answer);
    }

    private void getCourse(Context ctx) {
        long id = pathId(ctx);
        ctx.json(transaction(em -> courseJson(findCourse(em, id))));
    }

    private void deleteCourse(Context ctx) {
        long id = pathId(ctx);
        ctx.json(transaction(em -> {
            Course course = findCourse(em, id);
            Map<String, Object> json = courseJson(course);
            em.remove(course);
            return json;
        }));
    }

    private void createUser(Context ctx) {
        JsonNode body = body(ctx);
        String name = text(body, "name");
        String netid = text(body, "netid");
        Map<String, Object> answer = transaction(em -> {
            User user = new User(name, netid);
            em.persist(user);
            return userJson(user);
        });
        ctx.status(201).json(answer);
    }

    private void getUser(Context ctx) {
        long id = pathId(ctx);
        ctx.json(transaction(em -> userJson(findUser(em, id))));
    }

    private void addUser(Context ctx) {
        long courseId = pathId(ctx);
        JsonNode body = body(ctx);
        long userId = number(body, "user_id");
        String type = text(body, "type");
        if (!type.equals("student") && !type.equals("instructor")) {
            throw new BadRequestResponse("type must be student or instructor");
        }
        ctx.json(transaction(em -> {
            Course course = findCourse(em, courseId);
            User user = findUser(em, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return courseJson(course);
        }));
    }

    private void createAssignment(Context ctx) {
        long courseId = pathId(ctx);
        JsonNode body = body(ctx);
        String title = text(body, "title");
        long dueDate = number(body, "due_date");
        Map<String, Object> answer = transaction(em -> {
            Course course = findCourse(em, courseId);
            Assignment assignment = new Assignment(title, dueDate);
            em.persist(assignment);
            course.addAssignment(assignment);
            Map<String, Object> json = assignmentJson(assignment);
            json.put("course", shortCourse(course));
            return json;
        });
        ctx.status(201).json(answer);
    }

    // ---------- json ----------

    private static Map<String, Object> courseJson(Course course) {
        List<Object> assignments = new ArrayList<>();
        for (Assignment a : course.getAssignments()) {
            assignments.add(assignmentJson(a));
        }
        List<Object> instructors = new ArrayList<>();
        for (User u : course.getInstructors()) {
            instructors.add(shortUser(u));
        }
        List<Object> students = new ArrayList<>();
        for (User u : course.getStudents()) {
            students.add(shortUser(u));
        }
        Map<String, Object> json = shortCourse(course);
        json.put("assignments", assignments);
        json.put("instructors", instructors);
        json.put("students", students);
        return json;
    }

    private static Map<String, Object> userJson(User user) {
        Map<Long, Object> courses = new LinkedHashMap<>();
        for (Course c : user.getCoursesTaken()) {
            courses.put(c.getId(), shortCourse(c));
        }
        for (Course c : user.getCoursesTaught()) {
            courses.put(c.getId(), shortCourse(c));
        }
        Map<String, Object> json = shortUser(user);
        json.put("courses", courses.values());
        return json;
    }

    private static Map<String, Object> shortCourse(Course course) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", course.getId());
        json.put("code", course.getCode());
        json.put("name", course.getName());
        return json;
    }

    private static Map<String, Object> shortUser(User user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", user.getId());
        json.put("name", user.getName());
        json.put("netid", user.getNetid());
        return json;
    }

    private static Map<String, Object> assignmentJson(Assignment assignment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", assignment.getId());
        json.put("title", assignment.getTitle());
        json.put("due_date", assignment.getDueDate());
        return json;
    }

    // ---------- input ----------

    private static JsonNode body(Context ctx) {
        JsonNode body;
        try {
            body = mapper.readTree(ctx.body());
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("the body is not valid JSON");
        }
        if (body == null || !body.isObject()) {
            throw new BadRequestResponse("the body must be a JSON object");
        }
        return body;
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isTextual()) {
            throw new BadRequestResponse("'" + field + "' is required and must be a string");
        }
        return value.asText();
    }

    private static long number(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new BadRequestResponse("'" + field + "' is required and must be an integer");
        }
        return value.asLong();
    }

    private static long pathId(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundResponse("not found");
        }
    }

    private static Course findCourse(EntityManager em, long id) {
        Course course = em.find(Course.class, id);
        if (course == null) {
            throw new NotFoundResponse("Course not found");
        }
        return course;
    }

    private static User findUser(EntityManager em, long id) {
        User user = em.find(User.class, id);
        if (user == null) {
            throw new NotFoundResponse("User not found");
        }
        return user;
    }

    private static void failure(Context ctx, int status, String message) {
        ctx.status(status).json(Map.of("error", message));
    }

    /** One request at a time, so two requests can't overwrite each other. */
    private synchronized <T> T transaction(Function<EntityManager, T> work) {
        EntityManager em = database.createEntityManager();
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
}
