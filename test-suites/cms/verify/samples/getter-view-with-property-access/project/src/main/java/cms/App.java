package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class App {

  private static final ObjectMapper mapper = new ObjectMapper();
  private static final Pattern COURSE = Pattern.compile("/api/courses/([^/]+)/?");
  private static final Pattern ADD = Pattern.compile("/api/courses/([^/]+)/add/?");
  private static final Pattern ASSIGNMENT = Pattern.compile("/api/courses/([^/]+)/assignment/?");
  private static final Pattern USER = Pattern.compile("/api/users/([^/]+)/?");

  private final EntityManagerFactory emf;

  App(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
    App app = new App(database);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/api/", app::serve);
    server.start();
    return () -> server.stop(0);
  }

  /** An answer that is not the one that was hoped for. */
  static class Failure extends RuntimeException {
    final int status;

    Failure(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  // The server has one thread, so there is never more than one request at a time.
  private void serve(HttpExchange exchange) throws IOException {
    int status = 200;
    ObjectNode json;
    EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin();
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      json = dispatch(em, exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
      em.getTransaction().commit();
      if (request.matches("POST /api/(courses|users)/?|POST .*/assignment/?")) {
        status = 201;
      }
    } catch (Failure f) {
      status = f.status;
      json = mapper.createObjectNode().put("error", f.getMessage());
    } catch (RuntimeException e) {
      status = 500;
      json = mapper.createObjectNode().put("error", "something went wrong: " + e.getClass().getSimpleName());
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
    }
    byte[] bytes = mapper.writeValueAsBytes(json);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private ObjectNode dispatch(EntityManager em, String method, String path, byte[] body) {
    Matcher m;
    if (path.matches("/api/courses/?")) {
      if (method.equals("GET")) {
        return courses(em);
      }
      if (method.equals("POST")) {
        return createCourse(em, parse(body));
      }
    } else if ((m = COURSE.matcher(path)).matches()) {
      Course course = find(em, Course.class, m.group(1));
      if (method.equals("GET")) {
        return courseJson(course);
      }
      if (method.equals("DELETE")) {
        return deleteCourse(em, course);
      }
    } else if ((m = ADD.matcher(path)).matches() && method.equals("POST")) {
      return add(em, find(em, Course.class, m.group(1)), parse(body));
    } else if ((m = ASSIGNMENT.matcher(path)).matches() && method.equals("POST")) {
      return createAssignment(em, find(em, Course.class, m.group(1)), parse(body));
    } else if (path.matches("/api/users/?") && method.equals("POST")) {
      return createUser(em, parse(body));
    } else if ((m = USER.matcher(path)).matches() && method.equals("GET")) {
      return userJson(find(em, User.class, m.group(1)));
    }
    throw new Failure(404, "no such route");
  }

  private ObjectNode courses(EntityManager em) {
    ObjectNode json = mapper.createObjectNode();
    ArrayNode array = json.putArray("courses");
    for (Course course : em.createQuery("select c from Course c order by c.id", Course.class).getResultList()) {
      array.add(courseJson(course));
    }
    return json;
  }

  private ObjectNode createCourse(EntityManager em, JsonNode body) {
    Course course = new Course(stringIn(body, "code"), stringIn(body, "name"));
    em.persist(course);
    return courseJson(course);
  }

  private ObjectNode deleteCourse(EntityManager em, Course course) {
    ObjectNode json = courseJson(course);
    for (User student : List.copyOf(course.getStudents())) {
      student.drop(course);
    }
    for (User instructor : List.copyOf(course.getInstructors())) {
      instructor.stopTeaching(course);
    }
    em.remove(course);
    return json;
  }

  private ObjectNode createUser(EntityManager em, JsonNode body) {
    User user = new User(stringIn(body, "name"), stringIn(body, "netid"));
    em.persist(user);
    return userJson(user);
  }

  private ObjectNode add(EntityManager em, Course course, JsonNode body) {
    String userId = Long.toString(intIn(body, "user_id"));
    String type = stringIn(body, "type");
    if (!Set.of("student", "instructor").contains(type)) {
      throw new Failure(400, "unknown type " + type);
    }
    User user = find(em, User.class, userId);
    if (type.equals("student")) {
      user.enroll(course);
    } else {
      user.teach(course);
    }
    return courseJson(course);
  }

  private ObjectNode createAssignment(EntityManager em, Course course, JsonNode body) {
    Assignment assignment = new Assignment(stringIn(body, "title"), intIn(body, "due_date"));
    assignment.setCourse(course);
    em.persist(assignment);
    ObjectNode json = shortJson(assignment);
    json.set("course", shortJson(course));
    return json;
  }

  // ---- JSON out

  private static ObjectNode courseJson(Course course) {
    ObjectNode json = shortJson(course);
    ArrayNode assignments = json.putArray("assignments");
    course.getAssignments().forEach(a -> assignments.add(shortJson(a)));
    ArrayNode instructors = json.putArray("instructors");
    course.getInstructors().forEach(u -> instructors.add(shortJson(u)));
    ArrayNode students = json.putArray("students");
    course.getStudents().forEach(u -> students.add(shortJson(u)));
    return json;
  }

  private static ObjectNode userJson(User user) {
    ObjectNode json = shortJson(user);
    ArrayNode courses = json.putArray("courses");
    Set<Long> seen = new TreeSet<>();
    for (Course course : user.getCoursesTaken()) {
      seen.add(course.getId());
      courses.add(shortJson(course));
    }
    for (Course course : user.getCoursesTaught()) {
      if (seen.add(course.getId())) {
        courses.add(shortJson(course));
      }
    }
    return json;
  }

  private static ObjectNode shortJson(Course course) {
    return mapper.createObjectNode()
        .put("id", course.getId())
        .put("code", course.getCode())
        .put("name", course.getName());
  }

  private static ObjectNode shortJson(User user) {
    return mapper.createObjectNode()
        .put("id", user.getId())
        .put("name", user.getName())
        .put("netid", user.getNetid());
  }

  private static ObjectNode shortJson(Assignment assignment) {
    return mapper.createObjectNode()
        .put("id", assignment.getId())
        .put("title", assignment.getTitle())
        .put("due_date", assignment.getDueDate());
  }

  // ---- JSON in

  private static JsonNode parse(byte[] body) {
    JsonNode json;
    try {
      json = mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Failure(400, "this is not JSON");
    } catch (IOException e) {
      throw new Failure(400, "can't read the body");
    }
    if (!json.isObject()) {
      throw new Failure(400, "this is not a JSON object");
    }
    return json;
  }

  private static String stringIn(JsonNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || !value.isTextual()) {
      throw new Failure(400, "missing string: " + field);
    }
    return value.asText();
  }

  private static long intIn(JsonNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new Failure(400, "missing int: " + field);
    }
    return value.asLong();
  }

  private static <T> T find(EntityManager em, Class<T> type, String id) {
    T found = id.matches("-?[0-9]{1,18}") ? em.find(type, Long.valueOf(id)) : null;
    if (found == null) {
      throw new Failure(404, type.getSimpleName() + " " + id + " does not exist");
    }
    return found;
  }
}
