package cms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import java.util.*;

import static io.javalin.apibuilder.ApiBuilder.*;

public class App
{
    static final Object LOCK = new Object();

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception
    {
        Javalin app = Javalin.create(cfg -> {
            cfg.startup.showJavalinBanner = false;
            cfg.routes.apiBuilder(() -> {
                path("/api/courses/", () -> {
                    get(ctx -> run(database, ctx, App::listCourses));
                    post(ctx -> run(database, ctx, App::postCourse));
                    path("{id}/", () -> {
                        get(ctx -> run(database, ctx, App::getCourse));
                        delete(ctx -> run(database, ctx, App::deleteCourse));
                        post("add/", ctx -> run(database, ctx, App::addUser));
                        post("assignment/", ctx -> run(database, ctx, App::postAssignment));
                    });
                });
                path("/api/users/", () -> {
                    post(ctx -> run(database, ctx, App::postUser));
                    get("{id}/", ctx -> run(database, ctx, App::getUser));
                });
            });
        });
        app.start("127.0.0.1", port);
        return () -> app.stop();
    }

    interface Route
    {
        Reply go(EntityManager em, Context ctx) throws Exception;
    }

    static class Reply
    {
        int status;
        Object body;

        Reply(int status, Object body)
        {
            this.status = status;
            this.body = body;
        }
    }

    static Reply error(int status, String message)
    {
        return new Reply(status, Map.of("error", message));
    }

    // every route runs in here: open the entity manager, commit if it worked, roll back if not
    static void run(EntityManagerFactory emf, Context ctx, Route route)
    {
        Reply reply;
        synchronized (LOCK) {
            EntityManager em = emf.createEntityManager();
            try {
                em.getTransaction().begin();
                reply = route.go(em, ctx);
                if (reply.status < 300)
                    em.getTransaction().commit();
                else
                    em.getTransaction().rollback();
            } catch (Exception e) {
                if (em.getTransaction().isActive())
                    em.getTransaction().rollback();
                reply = error(500, "Internal error");
            } finally {
                em.close();
            }
        }
        ctx.status(reply.status);
        ctx.json(reply.body);
    }

    static Reply listCourses(EntityManager em, Context ctx)
    {
        em.createQuery("select c from Course c left join fetch c.homework", Course.class).getResultList();
        em.createQuery("select c from Course c left join fetch c.participants", Course.class).getResultList();
        em.createQuery("select c from Course c left join fetch c.lecturers", Course.class).getResultList();
        List<Object> list = new ArrayList<>();
        for (Course c : em.createQuery("select c from Course c", Course.class).getResultList())
            list.add(serialize(c));
        return new Reply(200, Map.of("courses", list));
    }

    static Reply postCourse(EntityManager em, Context ctx)
    {
        JsonNode body = body(ctx);
        if (!isString(body, "code") || !isString(body, "name"))
            return error(400, "code and name are required");
        Course c = new Course(body.get("code").asText(), body.get("name").asText());
        em.persist(c);
        return new Reply(201, serialize(c));
    }

    static Reply getCourse(EntityManager em, Context ctx)
    {
        Course c = find(em, Course.class, id(ctx));
        if (c == null)
            return error(404, "Course not found");
        return new Reply(200, serialize(c));
    }

    static Reply deleteCourse(EntityManager em, Context ctx)
    {
        Course c = find(em, Course.class, id(ctx));
        if (c == null)
            return error(404, "Course not found");
        Object before = serialize(c);
        for (User u : new ArrayList<>(c.getStudents()))
            c.removeStudent(u);
        for (User u : new ArrayList<>(c.getInstructors()))
            c.removeInstructor(u);
        em.remove(c);
        return new Reply(200, before);
    }

    static Reply postUser(EntityManager em, Context ctx)
    {
        JsonNode body = body(ctx);
        if (!isString(body, "name") || !isString(body, "netid"))
            return error(400, "name and netid are required");
        User u = new User(body.get("name").asText(), body.get("netid").asText());
        em.persist(u);
        return new Reply(201, serialize(u));
    }

    static Reply getUser(EntityManager em, Context ctx)
    {
        User u = find(em, User.class, id(ctx));
        if (u == null)
            return error(404, "User not found");
        return new Reply(200, serialize(u));
    }

    static Reply addUser(EntityManager em, Context ctx)
    {
        JsonNode body = body(ctx);
        if (!isInteger(body, "user_id") || !isString(body, "type"))
            return error(400, "user_id and type are required");
        Course c = find(em, Course.class, id(ctx));
        if (c == null)
            return error(404, "Course not found");
        User u = find(em, User.class, body.get("user_id").asLong());
        if (u == null)
            return error(404, "User not found");
        String type = body.get("type").asText();
        if (type.equals("student")) {
            c.addStudent(u);
        } else if (type.equals("instructor")) {
            c.addInstructor(u);
        } else
            return error(400, "type must be \"student\" or \"instructor\"");
        return new Reply(200, serialize(c));
    }

    static Reply postAssignment(EntityManager em, Context ctx)
    {
        JsonNode body = body(ctx);
        if (!isString(body, "title") || !isInteger(body, "due_date"))
            return error(400, "title and due_date are required");
        Course c = find(em, Course.class, id(ctx));
        if (c == null)
            return error(404, "Course not found");
        Assignment a = new Assignment(body.get("title").asText(), body.get("due_date").asLong());
        em.persist(a);
        a.setCourse(c);
        Map<String, Object> json = sub(a);
        json.put("course", sub(c));
        return new Reply(201, json);
    }

    // helpers

    static <T> T find(EntityManager em, Class<T> type, Long id)
    {
        return id == null ? null : em.find(type, id);
    }

    static Long id(Context ctx)
    {
        try {
            return Long.valueOf(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The body as a JSON object, or an empty one if it isn't (then the fields are missing). */
    static JsonNode body(Context ctx)
    {
        ObjectMapper mapper = new ObjectMapper();
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            return mapper.readTree(ctx.body());
        } catch (Exception e) {
            return mapper.createObjectNode();
        }
    }

    static boolean isString(JsonNode body, String key)
    {
        return body.has(key) && body.get(key).isTextual();
    }

    static boolean isInteger(JsonNode body, String key)
    {
        return body.has(key) && body.get(key).isIntegralNumber() && body.get(key).canConvertToLong();
    }

    static Map<String, Object> sub(Course c)
    {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", c.getId());
        map.put("code", c.getCode());
        map.put("name", c.getName());
        return map;
    }

    static Map<String, Object> sub(User u)
    {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", u.getId());
        map.put("name", u.getName());
        map.put("netid", u.getNetid());
        return map;
    }

    static Map<String, Object> sub(Assignment a)
    {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", a.getId());
        map.put("title", a.getTitle());
        map.put("due_date", a.getDueDate());
        return map;
    }

    static Map<String, Object> serialize(Course c)
    {
        List<Object> assignments = new ArrayList<>();
        for (Assignment a : c.getAssignments())
            assignments.add(sub(a));
        List<Object> instructors = new ArrayList<>();
        for (User u : c.getInstructors())
            instructors.add(sub(u));
        List<Object> students = new ArrayList<>();
        for (User u : c.getStudents())
            students.add(sub(u));
        Map<String, Object> map = sub(c);
        map.put("assignments", assignments);
        map.put("instructors", instructors);
        map.put("students", students);
        return map;
    }

    static Map<String, Object> serialize(User u)
    {
        Set<Course> both = new LinkedHashSet<>(u.getCoursesTaken());
        both.addAll(u.getCoursesTaught());
        List<Object> courses = new ArrayList<>();
        for (Course c : both)
            courses.add(sub(c));
        Map<String, Object> map = sub(u);
        map.put("courses", courses);
        return map;
    }
}
