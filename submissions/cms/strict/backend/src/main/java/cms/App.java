package cms;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.path;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

public class App {

    /** Hibernate's built-in connection pool is small and doesn't wait. */
    private final Semaphore connections = new Semaphore(10);

    private final EntityManagerFactory emf;

    private App(EntityManagerFactory emf) {
        this.emf = emf;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.apiBuilder(() -> path("/api", () -> {
                path("/courses/", () -> {
                    get(app::listCourses);
                    post(app::createCourse);
                    path("/{id}/", () -> {
                        get(app::getCourse);
                        delete(app::deleteCourse);
                        post("/add/", app::addUser);
                        post("/assignment/", app::createAssignment);
                    });
                });
                path("/users/", () -> {
                    post(app::createUser);
                    get("/{id}/", app::getUser);
                });
            }));
            config.routes.exception(HttpResponseException.class, (e, ctx) ->
                    ctx.status(e.getStatus()).json(Map.of("error", e.getMessage())));
        });
        javalin.start("127.0.0.1", port);
        return javalin::stop;
    }

    private void listCourses(Context ctx) {
        List<?> courses = transaction(em -> em.createQuery("select c from Course c", Course.class)
                .getResultList()
                .stream()
                .map(Json::course)
                .toList());
        ctx.json(Map.of("courses", courses));
    }

    private void createCourse(Context ctx) {
        Json in = Json.of(ctx);
        String code = in.string("code");
        String name = in.string("name");
        ctx.status(HttpStatus.CREATED).json(transaction(em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return Json.course(course);
        }));
    }

    private void getCourse(Context ctx) {
        long id = pathId(ctx);
        ctx.json(transaction(em -> Json.course(orNotFound(em.find(Course.class, id), "course"))));
    }

    private void deleteCourse(Context ctx) {
        long id = pathId(ctx);
        ctx.json(transaction(em -> {
            Course course = lockedCourse(em, id);
            Map<String, Object> json = Json.course(course);
            // We own the join tables, their rows are deleted with us.
            em.remove(course);
            return json;
        }));
    }

    private void addUser(Context ctx) {
        long id = pathId(ctx);
        Json in = Json.of(ctx);
        long userId = in.integer("user_id");
        String type = in.string("type");
        ctx.json(transaction(em -> {
            Course course = lockedCourse(em, id);
            User user = orNotFound(em.find(User.class, userId), "user");
            switch (type) {
                case "student" -> course.addStudent(user);
                case "instructor" -> course.addInstructor(user);
                default -> throw new BadRequestResponse("The type must be student or instructor.");
            }
            return Json.course(course);
        }));
    }

    private void createAssignment(Context ctx) {
        long id = pathId(ctx);
        Json in = Json.of(ctx);
        Assignment assignment = new Assignment(in.string("title"), in.integer("due_date"));
        ctx.status(HttpStatus.CREATED).json(transaction(em -> {
            lockedCourse(em, id).addAssignment(assignment);
            em.persist(assignment);
            return Json.assignment(assignment);
        }));
    }

    private void createUser(Context ctx) {
        Json in = Json.of(ctx);
        User user = new User(in.string("name"), in.string("netid"));
        ctx.status(HttpStatus.CREATED).json(transaction(em -> {
            em.persist(user);
            return Json.user(user);
        }));
    }

    private void getUser(Context ctx) {
        long id = pathId(ctx);
        ctx.json(transaction(em -> Json.user(orNotFound(em.find(User.class, id), "user"))));
    }

    private <T> T transaction(Function<EntityManager, T> work) {
        connections.acquireUninterruptibly();
        try {
            return emf.callInTransaction(work);
        } finally {
            connections.release();
        }
    }

    /** select for update: everybody else who wants to change this course waits. */
    private static Course lockedCourse(EntityManager em, long id) {
        return orNotFound(em.find(Course.class, id, LockModeType.PESSIMISTIC_WRITE), "course");
    }

    private static <T> T orNotFound(T entity, String what) {
        if (entity == null) {
            throw new NotFoundResponse("There is no such " + what + ".");
        }
        return entity;
    }

    private static long pathId(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new BadRequestResponse("The id must be a number.");
        }
    }
}
