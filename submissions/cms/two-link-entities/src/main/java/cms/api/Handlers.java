package cms.api;

import cms.Assignment;
import cms.Course;
import cms.User;
import cms.api.Payloads.AssignmentJson;
import cms.api.Payloads.CourseJson;
import cms.api.Payloads.UserJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.function.Function;

/** What is behind the routes. */
public class Handlers {

    private final EntityManagerFactory database;
    private final ObjectMapper mapper;

    public Handlers(EntityManagerFactory database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    public void listCourses(Context ctx) {
        ctx.json(Map.of("courses", transaction(em -> em.createQuery("from Course", Course.class)
                .getResultStream().map(CourseJson::full).toList())));
    }

    public void createCourse(Context ctx) {
        JsonNode body = body(ctx);
        Course course = new Course(text(body, "code"), text(body, "name"));
        ctx.status(201).json(transaction(em -> {
            em.persist(course);
            return CourseJson.full(course);
        }));
    }

    public void getCourse(Context ctx) {
        ctx.json(transaction(em -> CourseJson.full(byPath(em, ctx, Course.class))));
    }

    public void deleteCourse(Context ctx) {
        ctx.json(transaction(em -> {
            Course course = byPath(em, ctx, Course.class);
            CourseJson json = CourseJson.full(course);
            course.getStudents().forEach(course::removeStudent);
            course.getInstructors().forEach(course::removeInstructor);
            em.remove(course);
            return json;
        }));
    }

    public void addToCourse(Context ctx) {
        JsonNode body = body(ctx);
        long userId = integer(body, "user_id");
        boolean student;
        switch (text(body, "type")) {
            case "student": student = true; break;
            case "instructor": student = false; break;
            default: throw new BadRequestResponse("type: must be student or instructor");
        }
        ctx.json(transaction(em -> {
            Course course = byPath(em, ctx, Course.class);
            User user = byId(em, User.class, userId);
            if (student) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return CourseJson.full(course);
        }));
    }

    public void createAssignment(Context ctx) {
        JsonNode body = body(ctx);
        Assignment assignment = new Assignment(text(body, "title"), integer(body, "due_date"));
        ctx.status(201).json(transaction(em -> {
            assignment.setCourse(byPath(em, ctx, Course.class));
            em.persist(assignment);
            return AssignmentJson.full(assignment);
        }));
    }

    public void createUser(Context ctx) {
        JsonNode body = body(ctx);
        User user = new User(text(body, "name"), text(body, "netid"));
        ctx.status(201).json(transaction(em -> {
            em.persist(user);
            return UserJson.full(user);
        }));
    }

    public void getUser(Context ctx) {
        ctx.json(transaction(em -> UserJson.full(byPath(em, ctx, User.class))));
    }

    private synchronized <T> T transaction(Function<EntityManager, T> work) {
        return database.callInTransaction(work);
    }

    private static <T> T byPath(EntityManager em, Context ctx, Class<T> type) {
        long id;
        try {
            id = Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundResponse(ctx.pathParam("id") + " is no id");
        }
        return byId(em, type, id);
    }

    private static <T> T byId(EntityManager em, Class<T> type, long id) {
        T entity = em.find(type, id);
        if (entity == null) {
            throw new NotFoundResponse("no " + type.getSimpleName() + " with id " + id);
        }
        return entity;
    }

    private JsonNode body(Context ctx) {
        try {
            JsonNode body = mapper.readTree(ctx.body());
            if (!body.isObject()) {
                throw new BadRequestResponse("body: must be an object");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("body: must be JSON");
        }
    }

    private static String text(JsonNode body, String field) {
        if (body.path(field).isTextual()) {
            return body.path(field).textValue();
        }
        throw new BadRequestResponse(field + ": must be a string");
    }

    private static long integer(JsonNode body, String field) {
        if (body.path(field).isIntegralNumber() && body.path(field).canConvertToLong()) {
            return body.path(field).longValue();
        }
        throw new BadRequestResponse(field + ": must be an integer");
    }
}
