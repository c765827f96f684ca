package cms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.*;
import java.util.stream.*;

public class App {

    // ------------------------------------------------ what comes in
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewCourse(String code, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewUser(String name, String netid) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewMember(Long userId, String type) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewAssignment(String title, long dueDate) {}

    // ------------------------------------------------ what goes out
    record CourseRef(Long id, String code, String name) {
        CourseRef(Course c) { this(c.getId(), c.getCode(), c.getName()); }
    }

    record UserRef(Long id, String name, String netid) {
        UserRef(User u) { this(u.getId(), u.getName(), u.getNetid()); }
    }

    record AssignmentRef(Long id, String title, long dueDate) {
        AssignmentRef(Assignment a) { this(a.getId(), a.getTitle(), a.getDueDate()); }
    }

    record CourseOut(Long id, String code, String name, List<AssignmentRef> assignments, List<UserRef> instructors, List<UserRef> students) {
        CourseOut(Course c) {
            this(c.getId(), c.getCode(), c.getName(),
                    c.getAssignments().stream().map(AssignmentRef::new).toList(),
                    c.getInstructors().stream().map(UserRef::new).toList(),
                    c.getStudents().stream().map(UserRef::new).toList());
        }
    }

    record UserOut(Long id, String name, String netid, Set<CourseRef> courses) {
        UserOut(User u) {
            this(u.getId(), u.getName(), u.getNetid(),
                    Stream.of(u.getCoursesTaken(), u.getCoursesTaught()).flatMap(Set::stream).map(CourseRef::new).collect(Collectors.toSet()));
        }
    }

    record AssignmentOut(Long id, String title, long dueDate, CourseRef course) {
        AssignmentOut(Assignment a) { this(a.getId(), a.getTitle(), a.getDueDate(), new CourseRef(a.getCourse())); }
    }

    static class NotFound extends RuntimeException {
        NotFound(String what) { super(what + " not found"); }
    }

    static class Bad extends RuntimeException {
        Bad(String message) { super(message); }
    }

    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private interface Handler { Object handle(EntityManager em, Context ctx) throws Exception; }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        Javalin app = Javalin.create(c -> {
            c.startup.showJavalinBanner = false;
            c.routes.get("/api/courses/", ctx -> respond(database, ctx, 200, (em, x) -> {
                for (String list : new String[] {"assignments", "instructors", "students"})
                    em.createQuery("select c from Course c left join fetch c." + list, Course.class).getResultList();
                return Map.of("courses", em.createQuery("select c from Course c order by c.id", Course.class).getResultStream().map(CourseOut::new).toList());
            }));
            c.routes.post("/api/courses/", ctx -> respond(database, ctx, 201, (em, x) -> {
                NewCourse in = JSON.readValue(x.body(), NewCourse.class);
                Course course = new Course(in.code(), in.name());
                em.persist(course);
                return new CourseOut(course);
            }));
            c.routes.get("/api/courses/{id}/", ctx -> respond(database, ctx, 200, (em, x) -> new CourseOut(course(em, x))));
            c.routes.delete("/api/courses/{id}/", ctx -> respond(database, ctx, 200, (em, x) -> {
                Course course = course(em, x);
                CourseOut out = new CourseOut(course);
                em.remove(course);
                return out;
            }));
            c.routes.post("/api/courses/{id}/add/", ctx -> respond(database, ctx, 200, (em, x) -> {
                NewMember in = JSON.readValue(x.body(), NewMember.class);
                Course course = course(em, x);
                User user = user(em, in.userId());
                switch (in.type()) {
                    case "student" -> course.addStudent(user);
                    case "instructor" -> course.addInstructor(user);
                    default -> throw new Bad("no such type: " + in.type());
                }
                return new CourseOut(course);
            }));
            c.routes.post("/api/courses/{id}/assignment/", ctx -> respond(database, ctx, 201, (em, x) -> {
                NewAssignment in = JSON.readValue(x.body(), NewAssignment.class);
                Assignment assignment = new Assignment(in.title(), in.dueDate());
                assignment.setCourse(course(em, x));
                em.persist(assignment);
                return new AssignmentOut(assignment);
            }));
            c.routes.post("/api/users/", ctx -> respond(database, ctx, 201, (em, x) -> {
                NewUser in = JSON.readValue(x.body(), NewUser.class);
                User user = new User(in.name(), in.netid());
                em.persist(user);
                return new UserOut(user);
            }));
            c.routes.get("/api/users/{id}/", ctx -> respond(database, ctx, 200, (em, x) -> new UserOut(user(em, id(x)))));
        }).start("127.0.0.1", port);
        return app::stop;
    }

    private static synchronized void respond(EntityManagerFactory database, Context ctx, int ok, Handler handler) throws Exception {
        int status = ok;
        Object out;
        EntityManager em = database.createEntityManager();
        try {
            em.getTransaction().begin();
            out = handler.handle(em, ctx);
            em.getTransaction().commit();
        } catch (NotFound e) {
            status = 404;
            out = Map.of("error", e.getMessage());
        } catch (Bad e) {
            status = 400;
            out = Map.of("error", e.getMessage());
        } catch (JsonProcessingException e) {
            status = 400;
            out = Map.of("error", "invalid JSON");
        } catch (Exception e) {
            status = 500;
            out = Map.of("error", "Internal server error");
        } finally {
            if (em.getTransaction().isActive()) em.getTransaction().rollback();
            em.close();
        }
        ctx.status(status).contentType("application/json").result(JSON.writeValueAsString(out));
    }

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new NotFound("id");
        }
    }

    private static Course course(EntityManager em, Context ctx) {
        Course course = em.find(Course.class, id(ctx));
        if (course == null) throw new NotFound("course");
        return course;
    }

    private static User user(EntityManager em, Long id) {
        User user = em.find(User.class, id);
        if (user == null) throw new NotFound("user");
        return user;
    }
}
