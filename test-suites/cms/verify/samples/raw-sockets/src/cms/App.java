package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** HTTP by hand: one connection is one request. Everything that is refused for its path is 404, for its method 405. */
public final class App implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final EntityManagerFactory database;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    private App(EntityManagerFactory database, int port) throws IOException {
        this.database = database;
        this.socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws IOException {
        App app = new App(database, port);
        Thread listener = new Thread(app::listen);
        listener.setDaemon(true);
        listener.start();
        return app;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.submit(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String[] request = line(in).split(" ");
            if (request.length < 2) {
                return;
            }
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String[] parts = header.split(":", 2);
                if (parts[0].equalsIgnoreCase("Content-Length")) {
                    length = Integer.parseInt(parts[1].trim());
                }
            }
            byte[] body = in.readNBytes(length);
            send(connection.getOutputStream(), answer(request[0], request[1], body));
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != -1 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void send(OutputStream out, Answer answer) throws IOException {
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + answer.status + " -\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: "
                        + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private Answer answer(String method, String path, byte[] body) {
        try {
            return route(method, path.split("/", -1), body);
        } catch (Refused refused) {
            return refused.answer;
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            return new Answer(500, Json.error("something is broken here"));
        }
    }

    /** A path is "", api, courses, id, add, "": every one ends in a slash. */
    private Answer route(String method, String[] path, byte[] body) {
        if (path.length < 4 || !path[0].isEmpty() || !path[1].equals("api") || !path[path.length - 1].isEmpty()) {
            throw new Refused(404, "no such path");
        }
        String where = path[2] + "/" + path.length + (path.length == 6 ? "/" + path[4] : "");
        return switch (where) {
            case "courses/4" -> {
                if (method.equals("GET")) {
                    yield courses();
                }
                need(method, "POST");
                yield newCourse(object(body));
            }
            case "courses/5" -> {
                if (method.equals("GET")) {
                    yield read(em -> Json.course(find(em, Course.class, path[3])));
                }
                need(method, "DELETE");
                yield delete(path[3]);
            }
            case "courses/6/add" -> {
                need(method, "POST");
                yield add(path[3], object(body));
            }
            case "courses/6/assignment" -> {
                need(method, "POST");
                yield newAssignment(path[3], object(body));
            }
            case "users/4" -> {
                need(method, "POST");
                yield newUser(object(body));
            }
            case "users/5" -> {
                need(method, "GET");
                yield read(em -> Json.user(find(em, User.class, path[3])));
            }
            default -> throw new Refused(404, "no such path");
        };
    }

    private static void need(String method, String wanted) {
        if (!method.equals(wanted)) {
            throw new Refused(405, "this path has no " + method);
        }
    }

    private Answer courses() {
        return read(em -> "{\"courses\": "
                + Json.list(em.createQuery("select c from Course c", Course.class).getResultList(), Json::course) + "}");
    }

    private Answer newCourse(JsonNode body) {
        return write(201, em -> {
            Course course = new Course(text(body, "code"), text(body, "name"));
            em.persist(course);
            return Json.course(course);
        });
    }

    private Answer newUser(JsonNode body) {
        return write(201, em -> {
            User user = new User(text(body, "name"), text(body, "netid"));
            em.persist(user);
            return Json.user(user);
        });
    }

    /** The course and the user are looked up before the body is looked at: 404 before 400. */
    private Answer add(String id, JsonNode body) {
        return write(200, em -> {
            Course course = find(em, Course.class, id);
            long userId = number(body, "user_id");
            User user = find(em, User.class, Long.toString(userId));
            String type = text(body, "type");
            if (type.equals("student")) {
                course.addStudent(user);
            } else if (type.equals("instructor")) {
                course.addInstructor(user);
            } else {
                throw new Refused(400, "unknown type");
            }
            return Json.course(course);
        });
    }

    private Answer newAssignment(String id, JsonNode body) {
        return write(201, em -> {
            Course course = find(em, Course.class, id);
            Assignment assignment = new Assignment(text(body, "title"), number(body, "due_date"));
            course.addAssignment(assignment);
            em.persist(assignment);
            em.flush();
            return Json.assignment(assignment);
        });
    }

    private Answer delete(String id) {
        return write(200, em -> {
            Course course = find(em, Course.class, id);
            String answer = Json.course(course);
            em.remove(course);
            return answer;
        });
    }

    private Answer read(Function<EntityManager, String> work) {
        return inTransaction(200, work);
    }

    private synchronized Answer write(int status, Function<EntityManager, String> work) {
        return inTransaction(status, work);
    }

    private Answer inTransaction(int status, Function<EntityManager, String> work) {
        try (EntityManager em = database.createEntityManager()) {
            em.getTransaction().begin();
            try {
                String body = work.apply(em);
                em.getTransaction().commit();
                return new Answer(status, body);
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    private static <T> T find(EntityManager em, Class<T> type, String id) {
        T found = null;
        try {
            found = em.find(type, Integer.valueOf(id));
        } catch (NumberFormatException nobodys) {
            // No id of ours looks like that.
        }
        if (found == null) {
            throw new Refused(404, "there is no such " + type.getSimpleName());
        }
        return found;
    }

    private JsonNode object(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException malformed) {
            // Said below.
        }
        throw new Refused(400, "the body is no JSON object");
    }

    private static String text(JsonNode body, String key) {
        JsonNode value = body.get(key);
        if (value == null || !value.isTextual()) {
            throw new Refused(400, key + " has to be a string");
        }
        return value.textValue();
    }

    private static long number(JsonNode body, String key) {
        JsonNode value = body.get(key);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Refused(400, key + " has to be a number");
        }
        return value.longValue();
    }

    private record Answer(int status, String body) {}

    private static final class Refused extends RuntimeException {

        private final transient Answer answer;

        Refused(int status, String message) {
            super(message);
            this.answer = new Answer(status, Json.error(message));
        }
    }
}
