package cms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class App implements HttpHandler, AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** What a route does: it gets the id from the path (0 if there is none) and the request body. */
    private interface Action {
        ObjectNode run(EntityManager em, long id, byte[] body) throws Problem;
    }

    private record Route(String method, Pattern path, int status, Action action) {}

    private static class Problem extends Exception {
        private final int status;

        Problem(int status, String text) {
            super(text);
            this.status = status;
        }
    }

    private final EntityManagerFactory emf;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Route> routes = new ArrayList<>();

    private App(EntityManagerFactory emf, int port) throws IOException {
        this.emf = emf;
        route("GET", "/api/courses/?", 200, this::getCourses);
        route("POST", "/api/courses/?", 201, this::postCourse);
        route("GET", "/api/courses/([^/]+)/?", 200, (em, id, body) -> course(findCourse(em, id)));
        route("DELETE", "/api/courses/([^/]+)/?", 200, this::deleteCourse);
        route("POST", "/api/courses/([^/]+)/add/?", 200, this::addToCourse);
        route("POST", "/api/courses/([^/]+)/assignment/?", 201, this::postAssignment);
        route("POST", "/api/users/?", 201, this::postUser);
        route("GET", "/api/users/([^/]+)/?", 200, (em, id, body) -> user(findUser(em, id)));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", this);
        server.setExecutor(threads);
        server.start();
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        return new App(database, port);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void route(String method, String path, int status, Action action) {
        routes.add(new Route(method, Pattern.compile(path), status, action));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status;
        ObjectNode answer;
        try {
            Route route = find(exchange);
            answer = run(route, exchange.getRequestURI().getPath(), body);
            status = route.status();
        } catch (Problem e) {
            status = e.status;
            answer = JSON.createObjectNode().put("error", e.getMessage());
        } catch (Exception | StackOverflowError e) {
            status = 500;
            answer = JSON.createObjectNode().put("error", "server error: " + e.getClass().getSimpleName());
        }
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Route find(HttpExchange exchange) throws Problem {
        String path = exchange.getRequestURI().getPath();
        for (Route route : routes) {
            if (route.method().equals(exchange.getRequestMethod()) && route.path().matcher(path).matches()) {
                return route;
            }
        }
        throw new Problem(404, "nothing here");
    }

    // synchronized because Hibernate sessions must not overwrite each other's lists
    private synchronized ObjectNode run(Route route, String path, byte[] body) throws Problem {
        Matcher m = route.path().matcher(path);
        m.matches();
        long id = 0;
        if (m.groupCount() == 1) {
            try {
                id = Long.parseLong(m.group(1));
            } catch (NumberFormatException e) {
                throw new Problem(400, "id must be a number");
            }
        }
        EntityManager em = emf.createEntityManager();
        try {
            em.getTransaction().begin();
            ObjectNode answer = route.action().run(em, id, body);
            em.getTransaction().commit();
            return answer;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private ObjectNode getCourses(EntityManager em, long id, byte[] body) {
        List<Course> courses = em.createQuery("select distinct c from Course c left join fetch c.assignments order by c.id", Course.class)
                .getResultList();
        em.createQuery("select distinct c from Course c left join fetch c.students", Course.class).getResultList();
        em.createQuery("select distinct c from Course c left join fetch c.instructors", Course.class).getResultList();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode array = answer.putArray("courses");
        for (Course c : courses) {
            array.add(course(c));
        }
        return answer;
    }

    private ObjectNode postCourse(EntityManager em, long id, byte[] body) throws Problem {
        JsonNode in = read(body);
        Course course = new Course(string(in, "code"), string(in, "name"));
        em.persist(course);
        return course(course);
    }

    private ObjectNode deleteCourse(EntityManager em, long id, byte[] body) throws Problem {
        Course course = findCourse(em, id);
        ObjectNode answer = course(course);
        em.remove(course);
        return answer;
    }

    private ObjectNode postUser(EntityManager em, long id, byte[] body) throws Problem {
        JsonNode in = read(body);
        User user = new User(string(in, "name"), string(in, "netid"));
        em.persist(user);
        return user(user);
    }

    private ObjectNode addToCourse(EntityManager em, long id, byte[] body) throws Problem {
        JsonNode in = read(body);
        String type = string(in, "type");
        User user = findUser(em, number(in, "user_id"));
        Course course = findCourse(em, id);
        if ("student".equals(type)) {
            course.addStudent(user);
        } else if ("instructor".equals(type)) {
            course.addInstructor(user);
        } else {
            throw new Problem(400, "type is student or instructor");
        }
        return course(course);
    }

    private ObjectNode postAssignment(EntityManager em, long id, byte[] body) throws Problem {
        JsonNode in = read(body);
        Assignment assignment = new Assignment(string(in, "title"), number(in, "due_date"));
        Course course = findCourse(em, id);
        em.persist(assignment);
        course.addAssignment(assignment);
        ObjectNode answer = simple(assignment);
        answer.set("course", simple(course));
        return answer;
    }

    private static ObjectNode simple(Course c) {
        return JSON.createObjectNode().put("id", c.getId()).put("code", c.getCode()).put("name", c.getName());
    }

    private static ObjectNode simple(User u) {
        return JSON.createObjectNode().put("id", u.getId()).put("name", u.getName()).put("netid", u.getNetid());
    }

    private static ObjectNode simple(Assignment a) {
        return JSON.createObjectNode().put("id", a.getId()).put("title", a.getTitle()).put("due_date", a.getDueDate());
    }

    private static ObjectNode course(Course c) {
        ObjectNode node = simple(c);
        ArrayNode assignments = node.putArray("assignments");
        c.getAssignments().forEach(a -> assignments.add(simple(a)));
        ArrayNode instructors = node.putArray("instructors");
        c.getInstructors().forEach(u -> instructors.add(simple(u)));
        ArrayNode students = node.putArray("students");
        c.getStudents().forEach(u -> students.add(simple(u)));
        return node;
    }

    private static ObjectNode user(User u) {
        ObjectNode node = simple(u);
        ArrayNode courses = node.putArray("courses");
        Set<Long> seen = new HashSet<>();
        for (Course c : u.getCoursesTaken()) {
            if (seen.add(c.getId())) courses.add(simple(c));
        }
        for (Course c : u.getCoursesTaught()) {
            if (seen.add(c.getId())) courses.add(simple(c));
        }
        return node;
    }

    private static JsonNode read(byte[] body) throws Problem {
        JsonNode node = null;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Problem(400, "malformed JSON");
        } catch (IOException e) {
            throw new Problem(400, "unreadable body");
        }
        if (node == null || !node.isObject()) throw new Problem(400, "need a JSON object");
        return node;
    }

    private static String string(JsonNode in, String key) throws Problem {
        JsonNode v = in.get(key);
        if (v == null || !v.isTextual()) throw new Problem(400, key + " is missing or not a string");
        return v.asText();
    }

    private static long number(JsonNode in, String key) throws Problem {
        JsonNode v = in.get(key);
        if (v == null || !v.isIntegralNumber() || !v.canConvertToLong()) throw new Problem(400, key + " is missing or not an integer");
        return v.asLong();
    }

    private static Course findCourse(EntityManager em, long id) throws Problem {
        Course c = em.find(Course.class, id);
        if (c == null) throw new Problem(404, "no course with id " + id);
        return c;
    }

    private static User findUser(EntityManager em, long id) throws Problem {
        User u = em.find(User.class, id);
        if (u == null) throw new Problem(404, "no user with id " + id);
        return u;
    }
}
