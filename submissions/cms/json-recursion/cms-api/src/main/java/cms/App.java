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
import java.util.Map;

public class App {
    static final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Does the work of one route and returns what should be sent back. */
    interface Work {
        Object doIt(EntityManager em);
    }

    final EntityManagerFactory emf;

    App(EntityManagerFactory emf) {
        this.emf = emf;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            app.routes(config.routes);
        });
        javalin.start("127.0.0.1", port);
        return () -> javalin.stop();
    }

    void routes(io.javalin.config.RoutesConfig routes) {
        routes.get("/api/courses/", ctx -> answer(ctx, 200, em -> {
            em.createQuery("select c from Course c left join fetch c.students").getResultList();
            em.createQuery("select c from Course c left join fetch c.instructors").getResultList();
            return Map.of("courses", em.createQuery("select c from Course c left join fetch c.assignments").getResultList());
        }));

        routes.post("/api/courses/", ctx -> {
            JsonNode body = body(ctx);
            Course course = new Course(string(body, "code"), string(body, "name"));
            answer(ctx, 201, em -> {
                em.persist(course);
                return course;
            });
        });

        routes.get("/api/courses/{id}/", ctx -> {
            long id = id(ctx);
            answer(ctx, 200, em -> course(em, id));
        });

        routes.delete("/api/courses/{id}/", ctx -> {
            long id = id(ctx);
            answer(ctx, 200, em -> {
                Course course = course(em, id);
                // load the lists before it is gone
                course.getAssignments();
                course.getStudents().forEach(User::allCourses);
                course.getInstructors().forEach(User::allCourses);
                em.remove(course);
                return course;
            });
        });

        routes.post("/api/users/", ctx -> {
            JsonNode body = body(ctx);
            User user = new User(string(body, "name"), string(body, "netid"));
            answer(ctx, 201, em -> {
                em.persist(user);
                return user;
            });
        });

        routes.get("/api/users/{id}/", ctx -> {
            long id = id(ctx);
            answer(ctx, 200, em -> user(em, id));
        });

        routes.post("/api/courses/{id}/add/", ctx -> {
            long id = id(ctx);
            JsonNode body = body(ctx);
            long userId = integer(body, "user_id");
            String type = string(body, "type");
            answer(ctx, 200, em -> {
                Course course = course(em, id);
                User user = user(em, userId);
                switch (type) {
                    case "student": course.addStudent(user); break;
                    case "instructor": course.addInstructor(user); break;
                    default: throw new BadRequestResponse("type must be student or instructor");
                }
                return course;
            });
        });

        routes.post("/api/courses/{id}/assignment/", ctx -> {
            long id = id(ctx);
            JsonNode body = body(ctx);
            Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
            answer(ctx, 201, em -> {
                course(em, id).addAssignment(assignment);
                em.persist(assignment);
                return assignment;
            });
        });

        routes.exception(HttpResponseException.class, (e, ctx) -> ctx.status(e.getStatus()).json(Map.of("error", e.getMessage())));
        routes.exception(Exception.class, (e, ctx) -> ctx.status(500).json(Map.of("error", "internal error")));
    }

    synchronized void answer(Context ctx, int status, Work work) throws Exception {
        EntityManager em = emf.createEntityManager();
        try {
            em.getTransaction().begin();
            Object result = work.doIt(em);
            em.getTransaction().commit();
            // still inside of the entity manager, so that lazy lists can be loaded
            byte[] json = mapper.writeValueAsBytes(result);
            ctx.status(status).contentType("application/json").result(json);
        } finally {
            if (em.getTransaction().isActive()) em.getTransaction().rollback();
            em.close();
        }
    }

    static Course course(EntityManager em, long id) {
        Course course = em.find(Course.class, id);
        if (course == null) throw new NotFoundResponse("course " + id + " does not exist");
        return course;
    }

    static User user(EntityManager em, long id) {
        User user = em.find(User.class, id);
        if (user == null) throw new NotFoundResponse("user " + id + " does not exist");
        return user;
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundResponse("no such id");
        }
    }

    static JsonNode body(Context ctx) {
        try {
            JsonNode body = mapper.readTree(ctx.body());
            if (body.isObject()) return body;
        } catch (JsonProcessingException e) {
            // same answer
        }
        throw new BadRequestResponse("please send a JSON object");
    }

    static String string(JsonNode body, String name) {
        if (!body.path(name).isTextual()) throw new BadRequestResponse("please send a string for " + name);
        return body.get(name).asText();
    }

    static long integer(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) throw new BadRequestResponse("please send an integer for " + name);
        return value.asLong();
    }
}
