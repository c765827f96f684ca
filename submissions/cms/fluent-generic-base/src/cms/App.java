package cms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;

public class App {

    record NewCourse(String code, String name) {
    }

    record NewUser(String name, String netid) {
    }

    record NewAssignment(String title, @JsonProperty("due_date") Long dueDate) {
    }

    record NewMember(@JsonProperty("user_id") Long userId, Role type) {
    }

    enum Role {
        @JsonProperty("student") STUDENT,
        @JsonProperty("instructor") INSTRUCTOR
    }

    static class Status extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;

        Status(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    // Jackson is very relaxed ("12" is a number, 12 is a string, 0 is the first enum constant); we are not.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, c -> c
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Enum, c -> c
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    private final EntityManagerFactory database;

    private App(EntityManagerFactory database) {
        this.database = database;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes
                    .get("/api/courses/", app::courses)
                    .post("/api/courses/", app::createCourse)
                    .get("/api/courses/{id}/", app::course)
                    .delete("/api/courses/{id}/", app::deleteCourse)
                    .post("/api/courses/{id}/add/", app::addMember)
                    .post("/api/courses/{id}/assignment/", app::createAssignment)
                    .post("/api/users/", app::createUser)
                    .get("/api/users/{id}/", app::user)
                    .exception(Status.class, (e, ctx) -> send(ctx, e.code, new Views.Failure(e.getMessage())));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private void courses(Context ctx) {
        send(ctx, 200, transaction(em -> new Views.CourseList(
                em.createQuery("select c from Course c order by c.code", Course.class)
                        .getResultStream()
                        .map(Views.CourseView::new)
                        .toList())));
    }

    private void createCourse(Context ctx) {
        NewCourse json = read(ctx, NewCourse.class);
        Course course = new Course(required(json.code(), "code"), required(json.name(), "name"));
        send(ctx, 201, transaction(em -> {
            em.persist(course);
            return new Views.CourseView(course);
        }));
    }

    private void course(Context ctx) {
        send(ctx, 200, transaction(em -> new Views.CourseView(find(em, Course.class, id(ctx)))));
    }

    private void deleteCourse(Context ctx) {
        send(ctx, 200, transaction(em -> {
            Course course = find(em, Course.class, id(ctx));
            Views.CourseView last = new Views.CourseView(course);
            course.getStudents().forEach(course::removeStudent);
            course.getInstructors().forEach(course::removeInstructor);
            em.remove(course);
            return last;
        }));
    }

    private void addMember(Context ctx) {
        NewMember json = read(ctx, NewMember.class);
        long userId = required(json.userId(), "user_id");
        Role role = required(json.type(), "type");
        send(ctx, 200, transaction(em -> {
            Course course = find(em, Course.class, id(ctx));
            User user = find(em, User.class, userId);
            return new Views.CourseView(role == Role.STUDENT ? course.addStudent(user) : course.addInstructor(user));
        }));
    }

    private void createAssignment(Context ctx) {
        NewAssignment json = read(ctx, NewAssignment.class);
        Assignment assignment =
                new Assignment(required(json.title(), "title"), required(json.dueDate(), "due_date"));
        send(ctx, 201, transaction(em -> {
            em.persist(assignment.setCourse(find(em, Course.class, id(ctx))));
            return new Views.AssignmentView(assignment);
        }));
    }

    private void createUser(Context ctx) {
        NewUser json = read(ctx, NewUser.class);
        User user = new User(required(json.name(), "name"), required(json.netid(), "netid"));
        send(ctx, 201, transaction(em -> {
            em.persist(user);
            return new Views.UserView(user);
        }));
    }

    private void user(Context ctx) {
        send(ctx, 200, transaction(em -> new Views.UserView(find(em, User.class, id(ctx)))));
    }

    private <T> T transaction(Function<EntityManager, T> work) {
        synchronized (database) {
            return database.callInTransaction(work);
        }
    }

    private static <T> T find(EntityManager em, Class<T> type, long id) {
        T entity = em.find(type, id);
        if (entity == null) {
            throw new Status(404, "no " + type.getSimpleName() + " " + id);
        }
        return entity;
    }

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new Status(400, "an id is a number");
        }
    }

    private static <T> T read(Context ctx, Class<T> type) {
        T json;
        try {
            json = JSON.readValue(ctx.body(), type);
        } catch (JsonProcessingException e) {
            throw new Status(400, e.getOriginalMessage());
        }
        return required(json, "body");
    }

    private static <T> T required(T value, String name) {
        if (value == null) {
            throw new Status(400, name + " is missing");
        }
        return value;
    }

    private static void send(Context ctx, int status, Object json) {
        try {
            ctx.status(status).contentType("application/json").result(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
