package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

public class App {

    private final EntityManagerFactory emf;
    private final ObjectMapper mapper = new ObjectMapper();

    private App(EntityManagerFactory emf) {
        this.emf = emf;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.routes.get("/api/courses/", app::allCourses);
            config.routes.post("/api/courses/", app::newCourse);
            config.routes.get("/api/courses/{id}/", app::oneCourse);
            config.routes.delete("/api/courses/{id}/", app::deleteCourse);
            config.routes.post("/api/courses/{id}/add/", app::addPerson);
            config.routes.post("/api/courses/{id}/assignment/", app::newAssignment);
            config.routes.post("/api/users/", app::newUser);
            config.routes.get("/api/users/{id}/", app::oneUser);
            config.routes.exception(HttpResponseException.class, (e, ctx) ->
                    ctx.status(e.getStatus()).json(Map.of("error", e.getMessage())));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private void allCourses(Context ctx) {
        ctx.json(transaction(em -> {
            List<Object> all = new ArrayList<>();
            for (Course course : em.createQuery("from Course", Course.class).getResultList()) {
                all.add(show(course));
            }
            return Map.of("courses", all);
        }));
    }

    private void newCourse(Context ctx) {
        JsonNode body = body(ctx);
        Course course = new Course(text(body, "code"), text(body, "name"));
        ctx.status(201).json(transaction(em -> {
            em.persist(course);
            return show(course);
        }));
    }

    private void oneCourse(Context ctx) {
        ctx.json(transaction(em -> show(find(em, Course.class, ctx.pathParam("id")))));
    }

    private void deleteCourse(Context ctx) {
        ctx.json(transaction(em -> {
            Course course = find(em, Course.class, ctx.pathParam("id"));
            Map<String, Object> shown = show(course);
            new ArrayList<>(course.getStudents()).forEach(course::removeStudent);
            new ArrayList<>(course.getInstructors()).forEach(course::removeInstructor);
            em.remove(course);
            return shown;
        }));
    }

    private void addPerson(Context ctx) {
        JsonNode body = body(ctx);
        String userId = String.valueOf(number(body, "user_id"));
        String type = text(body, "type");
        if (!Set.of("student", "instructor").contains(type)) {
            throw new BadRequestResponse("unknown type " + type);
        }
        ctx.json(transaction(em -> {
            Course course = find(em, Course.class, ctx.pathParam("id"));
            User user = find(em, User.class, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return show(course);
        }));
    }

    private void newAssignment(Context ctx) {
        JsonNode body = body(ctx);
        Assignment assignment = new Assignment(text(body, "title"), number(body, "due_date"));
        ctx.status(201).json(transaction(em -> {
            Course course = find(em, Course.class, ctx.pathParam("id"));
            course.addAssignment(assignment);
            em.persist(assignment);
            Map<String, Object> shown = brief(assignment);
            shown.put("course", brief(course));
            return shown;
        }));
    }

    private void newUser(Context ctx) {
        JsonNode body = body(ctx);
        User user = new User(text(body, "name"), text(body, "netid"));
        ctx.status(201).json(transaction(em -> {
            em.persist(user);
            return show(user);
        }));
    }

    private void oneUser(Context ctx) {
        ctx.json(transaction(em -> show(find(em, User.class, ctx.pathParam("id")))));
    }

    // ------------------------------------------------------------------ database

    /** Synchronized, so that nobody reads a list while somebody else is about to write it. */
    private synchronized <T> T transaction(Function<EntityManager, T> work) {
        return emf.callInTransaction(work);
    }

    private static <T> T find(EntityManager em, Class<T> entity, String id) {
        T found = null;
        if (id.matches("-?\\d{1,9}")) {
            found = em.find(entity, Integer.valueOf(id));
        }
        if (found == null) {
            throw new NotFoundResponse(entity.getSimpleName() + " " + id + " not found");
        }
        return found;
    }

    // ------------------------------------------------------------------ JSON in

    private JsonNode body(Context ctx) {
        try {
            JsonNode body = mapper.readTree(ctx.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // not JSON at all: same answer
        }
        throw new BadRequestResponse("the body must be a JSON object");
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual()) {
            throw new BadRequestResponse(field + " must be a string");
        }
        return value.asText();
    }

    private static long number(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new BadRequestResponse(field + " must be an int");
        }
        return value.asLong();
    }

    // ------------------------------------------------------------------ JSON out

    private static Map<String, Object> show(Course course) {
        Map<String, Object> map = brief(course);
        map.put("assignments", course.getAssignments().stream().map(App::brief).toList());
        map.put("instructors", course.getInstructors().stream().map(App::brief).toList());
        map.put("students", course.getStudents().stream().map(App::brief).toList());
        return map;
    }

    private static Map<String, Object> show(User user) {
        Set<Course> courses = new LinkedHashSet<>(user.getCoursesTaken());
        courses.addAll(user.getCoursesTaught());
        Map<String, Object> map = brief(user);
        map.put("courses", courses.stream().map(App::brief).toList());
        return map;
    }

    private static Map<String, Object> brief(Course course) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", course.getId());
        map.put("code", course.getCode());
        map.put("name", course.getName());
        return map;
    }

    private static Map<String, Object> brief(User user) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", user.getId());
        map.put("name", user.getName());
        map.put("netid", user.getNetid());
        return map;
    }

    private static Map<String, Object> brief(Assignment assignment) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", assignment.getId());
        map.put("title", assignment.getTitle());
        map.put("due_date", assignment.getDueDate());
        return map;
    }
}
