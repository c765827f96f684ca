package cms;

import com.fasterxml.jackson.databind.*;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class App {

    // thrown when a request can't be answered with 2xx
    static class ApiError extends RuntimeException {
        final int status;

        ApiError(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    record Answer(int status, Object body) {}

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final EntityManagerFactory emf;

    App(EntityManagerFactory emf) {
        this.emf = emf;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
        App app = new App(database);
        server.createContext("/api/", app::handle);
        // one request at a time is fine for us
        server.start();
        return () -> server.stop(0);
    }

    private void handle(HttpExchange ex) throws IOException {
        Answer answer;
        EntityManager em = null;
        try {
            String body = new String(ex.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            em = emf.createEntityManager();
            EntityTransaction tx = em.getTransaction();
            tx.begin();
            answer = route(em, ex.getRequestMethod(), ex.getRequestURI().getPath(), body);
            tx.commit();
        } catch (ApiError e) {
            answer = new Answer(e.status, Map.of("error", e.getMessage()));
        } catch (Throwable e) {
            answer = new Answer(500, Map.of("error", "Oops, something went wrong"));
        } finally {
            if (em != null) {
                if (em.getTransaction().isActive()) em.getTransaction().rollback();
                em.close();
            }
        }
        byte[] bytes = json.writeValueAsBytes(answer.body());
        ex.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        ex.sendResponseHeaders(answer.status(), bytes.length);
        ex.getResponseBody().write(bytes);
        ex.close();
    }

    // path is /api/<kind>/<id>/<action>/
    private Answer route(EntityManager em, String method, String path, String body) {
        String[] parts = path.substring("/api/".length()).split("/");
        String kind = parts[0];
        if (kind.equals("courses")) {
            if (parts.length == 1 && method.equals("GET")) return listCourses(em);
            if (parts.length == 1 && method.equals("POST")) return newCourse(em, body);
            if (parts.length == 2 && method.equals("GET")) return new Answer(200, fullCourse(course(em, parts[1])));
            if (parts.length == 2 && method.equals("DELETE")) return deleteCourse(em, parts[1]);
            if (parts.length == 3 && method.equals("POST") && parts[2].equals("add")) return addUser(em, parts[1], body);
            if (parts.length == 3 && method.equals("POST") && parts[2].equals("assignment")) return newAssignment(em, parts[1], body);
        } else if (kind.equals("users")) {
            if (parts.length == 1 && method.equals("POST")) return newUser(em, body);
            if (parts.length == 2 && method.equals("GET")) return new Answer(200, fullUser(user(em, toId(parts[1]))));
        }
        throw new ApiError(404, "No such route");
    }

    private Answer listCourses(EntityManager em) {
        List<Course> courses = em.createQuery("from Course order by id", Course.class).getResultList();
        // fetch the collections up front (avoids n+1)
        em.createQuery("from Course c left join fetch c.assignments", Course.class).getResultList();
        em.createQuery("from Course c left join fetch c.instructors", Course.class).getResultList();
        em.createQuery("from Course c left join fetch c.students", Course.class).getResultList();
        List<Object> result = new ArrayList<>();
        for (Course c : courses) result.add(fullCourse(c));
        return new Answer(200, Map.of("courses", result));
    }

    private Answer newCourse(EntityManager em, String body) {
        JsonNode data = parse(body);
        Course c = new Course(string(data, "code"), string(data, "name"));
        em.persist(c);
        return new Answer(201, fullCourse(c));
    }

    private Answer deleteCourse(EntityManager em, String id) {
        Course c = course(em, id);
        Object deleted = fullCourse(c);
        em.remove(c);
        return new Answer(200, deleted);
    }

    private Answer newUser(EntityManager em, String body) {
        JsonNode data = parse(body);
        User u = new User(string(data, "name"), string(data, "netid"));
        em.persist(u);
        return new Answer(201, fullUser(u));
    }

    private Answer addUser(EntityManager em, String id, String body) {
        JsonNode data = parse(body);
        long userId = integer(data, "user_id");
        String type = string(data, "type");
        Course c = course(em, id);
        User u = user(em, userId);
        switch (type) {
            case "student" -> c.addStudent(u);
            case "instructor" -> c.addInstructor(u);
            default -> throw new ApiError(400, "Unknown type " + type);
        }
        return new Answer(200, fullCourse(c));
    }

    private Answer newAssignment(EntityManager em, String id, String body) {
        JsonNode data = parse(body);
        Assignment a = new Assignment(string(data, "title"), integer(data, "due_date"));
        Course c = course(em, id);
        em.persist(a);
        c.addAssignment(a);
        Map<String, Object> m = assignmentMap(a);
        m.put("course", courseMap(c));
        return new Answer(201, m);
    }

    private static Map<String, Object> courseMap(Course c) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("id", c.getId());
        m.put("code", c.getCode());
        m.put("name", c.getName());
        return m;
    }

    private static Map<String, Object> userMap(User u) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("id", u.getId());
        m.put("name", u.getName());
        m.put("netid", u.getNetid());
        return m;
    }

    private static Map<String, Object> assignmentMap(Assignment a) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("id", a.getId());
        m.put("title", a.getTitle());
        m.put("due_date", a.getDueDate());
        return m;
    }

    private static Map<String, Object> fullCourse(Course c) {
        Map<String, Object> m = courseMap(c);
        m.put("assignments", c.getAssignments().stream().map(App::assignmentMap).toList());
        m.put("instructors", c.getInstructors().stream().map(App::userMap).toList());
        m.put("students", c.getStudents().stream().map(App::userMap).toList());
        return m;
    }

    private static Map<String, Object> fullUser(User u) {
        // a user can be student and instructor of the same course, show it only once
        Map<Long, Course> courses = new TreeMap<>();
        for (Course c : u.getCoursesTaken()) courses.put(c.getId(), c);
        for (Course c : u.getCoursesTaught()) courses.put(c.getId(), c);
        Map<String, Object> m = userMap(u);
        m.put("courses", courses.values().stream().map(App::courseMap).toList());
        return m;
    }

    private JsonNode parse(String body) {
        JsonNode node;
        try {
            node = json.readTree(body);
        } catch (IOException e) {
            throw new ApiError(400, "Body is not JSON");
        }
        if (!node.isObject()) throw new ApiError(400, "Body is not a JSON object");
        return node;
    }

    private static String string(JsonNode data, String key) {
        if (!data.path(key).isTextual()) throw new ApiError(400, "Missing or invalid field: " + key);
        return data.get(key).textValue();
    }

    private static long integer(JsonNode data, String key) {
        JsonNode v = data.path(key);
        if (!v.isIntegralNumber() || !v.canConvertToLong()) throw new ApiError(400, "Missing or invalid field: " + key);
        return v.longValue();
    }

    private static long toId(String s) {
        try {
            return Long.parseLong(s);
        } catch (NumberFormatException e) {
            throw new ApiError(404, "Invalid id " + s);
        }
    }

    private static Course course(EntityManager em, String id) {
        Course c = em.find(Course.class, toId(id));
        if (c == null) throw new ApiError(404, "Course not found!");
        return c;
    }

    private static User user(EntityManager em, long id) {
        User u = em.find(User.class, id);
        if (u == null) throw new ApiError(404, "User not found!");
        return u;
    }
}
