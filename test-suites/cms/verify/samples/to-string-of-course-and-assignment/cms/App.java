package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

public class App {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        MAPPER.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/api/courses/", app::getAllCourses);
            config.routes.post("/api/courses/", app::createCourse);
            config.routes.get("/api/courses/{id}/", app::getCourse);
            config.routes.delete("/api/courses/{id}/", app::deleteCourse);
            config.routes.post("/api/courses/{id}/add/", app::addUserToCourse);
            config.routes.post("/api/courses/{id}/assignment/", app::createAssignment);
            config.routes.post("/api/users/", app::createUser);
            config.routes.get("/api/users/{id}/", app::getUser);
            // extra credit, tier I
            config.routes.post("/api/courses/{id}/drop/", app::dropUserFromCourse);
            config.routes.post("/api/assignments/{id}/", app::updateAssignment);

            config.routes.exception(BadRequest.class, (e, ctx) -> error(ctx, 400, e.getMessage()));
            config.routes.exception(NotFound.class, (e, ctx) -> error(ctx, 404, e.getMessage()));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private final EntityManagerFactory factory;
    private final Object oneAtATime = new Object();

    private App(EntityManagerFactory factory) {
        this.factory = factory;
    }

    private void getAllCourses(Context ctx) {
        respond(ctx, 200, em -> {
            ObjectNode json = MAPPER.createObjectNode();
            ArrayNode courses = json.putArray("courses");
            em.createQuery("select c from Course c", Course.class).getResultList().forEach(c -> courses.add(json(c)));
            return json;
        });
    }

    private void createCourse(Context ctx) {
        JsonNode body = body(ctx);
        Course course = new Course(getString(body, "code"), getString(body, "name"));
        respond(ctx, 201, em -> {
            em.persist(course);
            return json(course);
        });
    }

    private void getCourse(Context ctx) {
        respond(ctx, 200, em -> json(find(em, Course.class, pathId(ctx))));
    }

    private void deleteCourse(Context ctx) {
        respond(ctx, 200, em -> {
            Course course = find(em, Course.class, pathId(ctx));
            ObjectNode json = json(course);
            // the users own the join tables, so they have to let go first
            List.copyOf(course.getStudents()).forEach(s -> s.drop(course));
            List.copyOf(course.getInstructors()).forEach(i -> i.stopTeaching(course));
            em.remove(course);
            return json;
        });
    }

    private void addUserToCourse(Context ctx) {
        JsonNode body = body(ctx);
        long userId = getLong(body, "user_id");
        String type = getString(body, "type");
        if (!Set.of("student", "instructor").contains(type)) {
            throw new BadRequest("type must be 'student' or 'instructor', not '" + type + "'");
        }
        respond(ctx, 200, em -> {
            Course course = find(em, Course.class, pathId(ctx));
            User user = find(em, User.class, userId);
            if (type.equals("student")) {
                user.enroll(course);
            } else {
                user.teach(course);
            }
            return json(course);
        });
    }

    private void dropUserFromCourse(Context ctx) {
        long userId = getLong(body(ctx), "user_id");
        respond(ctx, 200, em -> {
            Course course = find(em, Course.class, pathId(ctx));
            User user = find(em, User.class, userId);
            if (!user.getCoursesTaken().contains(course) && !user.getCoursesTaught().contains(course)) {
                throw new NotFound("user is not in this course");
            }
            user.drop(course);
            user.stopTeaching(course);
            return json(user);
        });
    }

    private void createAssignment(Context ctx) {
        JsonNode body = body(ctx);
        Assignment assignment = new Assignment(getString(body, "title"), getLong(body, "due_date"));
        respond(ctx, 201, em -> {
            assignment.setCourse(find(em, Course.class, pathId(ctx)));
            em.persist(assignment);
            return json(assignment);
        });
    }

    private void updateAssignment(Context ctx) {
        JsonNode body = body(ctx);
        String title = body.hasNonNull("title") ? getString(body, "title") : null;
        Long dueDate = body.hasNonNull("due_date") ? getLong(body, "due_date") : null;
        respond(ctx, 200, em -> {
            Assignment assignment = find(em, Assignment.class, pathId(ctx));
            if (title != null) {
                assignment.setTitle(title);
            }
            if (dueDate != null) {
                assignment.setDueDate(dueDate);
            }
            return json(assignment);
        });
    }

    private void createUser(Context ctx) {
        JsonNode body = body(ctx);
        User user = new User(getString(body, "name"), getString(body, "netid"));
        respond(ctx, 201, em -> {
            em.persist(user);
            return json(user);
        });
    }

    private void getUser(Context ctx) {
        respond(ctx, 200, em -> json(find(em, User.class, pathId(ctx))));
    }

    // ---------- JSON out

    private static ObjectNode json(Course course) {
        ObjectNode json = shortJson(course);
        ArrayNode assignments = json.putArray("assignments");
        course.getAssignments().forEach(a -> assignments.add(shortJson(a)));
        ArrayNode instructors = json.putArray("instructors");
        course.getInstructors().forEach(u -> instructors.add(shortJson(u)));
        ArrayNode students = json.putArray("students");
        course.getStudents().forEach(u -> students.add(shortJson(u)));
        return json;
    }

    private static ObjectNode json(User user) {
        Set<Course> all = new HashSet<>(user.getCoursesTaken());
        all.addAll(user.getCoursesTaught());
        ObjectNode json = shortJson(user);
        ArrayNode courses = json.putArray("courses");
        all.forEach(c -> courses.add(shortJson(c)));
        return json;
    }

    private static ObjectNode json(Assignment assignment) {
        ObjectNode json = shortJson(assignment);
        if (assignment.getCourse() == null) {
            json.putNull("course");
        } else {
            json.set("course", shortJson(assignment.getCourse()));
        }
        return json;
    }

    private static ObjectNode shortJson(Course c) {
        return MAPPER.createObjectNode().put("id", c.getId()).put("code", c.getCode()).put("name", c.getName());
    }

    private static ObjectNode shortJson(User u) {
        return MAPPER.createObjectNode().put("id", u.getId()).put("name", u.getName()).put("netid", u.getNetid());
    }

    private static ObjectNode shortJson(Assignment a) {
        return MAPPER.createObjectNode().put("id", a.getId()).put("title", a.getTitle()).put("due_date", a.getDueDate());
    }

    // ---------- JSON in

    private static JsonNode body(Context ctx) {
        JsonNode json;
        try {
            json = MAPPER.readTree(ctx.body());
        } catch (JsonProcessingException e) {
            throw new BadRequest("the body is not JSON");
        }
        if (json instanceof ObjectNode) {
            return json;
        }
        throw new BadRequest("the body is not a JSON object");
    }

    private static String getString(JsonNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || !value.isTextual()) {
            throw new BadRequest("'" + name + "' must be a string");
        }
        return value.asText();
    }

    private static long getLong(JsonNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || !value.isInt() && !value.isLong()) {
            throw new BadRequest("'" + name + "' must be a whole number");
        }
        return value.asLong();
    }

    private static long pathId(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new BadRequest("the id must be a number");
        }
    }

    // ---------- database

    private void respond(Context ctx, int status, Function<EntityManager, ObjectNode> work) {
        ObjectNode json;
        synchronized (oneAtATime) {
            json = factory.callInTransaction(work);
        }
        ctx.status(status).contentType("application/json").result(json.toString());
    }

    private static <T> T find(EntityManager em, Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound(type.getSimpleName() + " " + id + " does not exist");
        }
        return found;
    }

    private static void error(Context ctx, int status, String message) {
        ctx.status(status).contentType("application/json").result(MAPPER.createObjectNode().put("error", message).toString());
    }
}
