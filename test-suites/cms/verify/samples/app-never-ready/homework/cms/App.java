package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class App {

  private static final ObjectMapper mapper = new ObjectMapper();

  /** One of our routes: gets the request and an open transaction, returns the response. */
  interface Route {
    JsonNode handle(Context ctx, EntityManager em) throws IOException;
  }

  private final EntityManagerFactory emf;
  // GETs may run side by side, but whoever changes something is alone
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  private App(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
    App app = new App(database);
    Javalin server = Javalin.create(config -> {
      var r = config.routes;
      r.get("/api/courses/", ctx -> app.run(ctx, 200, App::getCourses));
      r.post("/api/courses/", ctx -> app.run(ctx, 201, App::createCourse));
      r.get("/api/courses/{id}/", ctx -> app.run(ctx, 200, App::getCourse));
      r.delete("/api/courses/{id}/", ctx -> app.run(ctx, 200, App::deleteCourse));
      r.post("/api/courses/{id}/add/", ctx -> app.run(ctx, 200, App::addUser));
      r.post("/api/courses/{id}/assignment/", ctx -> app.run(ctx, 201, App::createAssignment));
      r.post("/api/users/", ctx -> app.run(ctx, 201, App::createUser));
      r.get("/api/users/{id}/", ctx -> app.run(ctx, 200, App::getUser));
      r.exception(BadRequest.class, (e, ctx) -> failure(ctx, 400, e));
      r.exception(NotFound.class, (e, ctx) -> failure(ctx, 404, e));
    });
    return server::stop;
  }

  private void run(Context ctx, int status, Route route) throws IOException {
    Lock mine = ctx.method().name().equals("GET") ? lock.readLock() : lock.writeLock();
    JsonNode answer;
    mine.lock();
    try (EntityManager em = emf.createEntityManager()) {
      em.getTransaction().begin();
      try {
        answer = route.handle(ctx, em);
        em.getTransaction().commit();
      } finally {
        if (em.getTransaction().isActive()) em.getTransaction().rollback();
      }
    } finally {
      mine.unlock();
    }
    ctx.status(status).contentType("application/json").result(mapper.writeValueAsBytes(answer));
  }

  private static void failure(Context ctx, int status, Exception e) {
    ctx.status(status).json(mapper.createObjectNode().put("error", e.getMessage()));
  }

  // ==================== routes ====================

  static JsonNode getCourses(Context ctx, EntityManager em) {
    ObjectNode json = mapper.createObjectNode();
    ArrayNode list = json.putArray("courses");
    for (Course c : em.createQuery("select c from Course c", Course.class).getResultList()) {
      list.add(toJson(c));
    }
    return json;
  }

  static JsonNode createCourse(Context ctx, EntityManager em) throws IOException {
    JsonNode in = input(ctx);
    Course c = new Course(str(in, "code"), str(in, "name"));
    em.persist(c);
    return toJson(c);
  }

  static JsonNode getCourse(Context ctx, EntityManager em) {
    return toJson(load(em, Course.class, pathId(ctx)));
  }

  static JsonNode deleteCourse(Context ctx, EntityManager em) {
    Course c = load(em, Course.class, pathId(ctx));
    JsonNode json = toJson(c);
    // getStudents() is a copy, so we may loop over it
    for (User u : c.getStudents()) u.drop(c);
    for (User u : c.getInstructors()) u.stopTeaching(c);
    em.remove(c);
    return json;
  }

  static JsonNode addUser(Context ctx, EntityManager em) throws IOException {
    JsonNode in = input(ctx);
    long userId = num(in, "user_id");
    String type = str(in, "type");
    if (!List.of("student", "instructor").contains(type)) {
      throw new BadRequest("type is student or instructor");
    }
    Course c = load(em, Course.class, pathId(ctx));
    User u = load(em, User.class, userId);
    if (type.equals("student")) u.enroll(c);
    else u.teach(c);
    return toJson(c);
  }

  static JsonNode createAssignment(Context ctx, EntityManager em) throws IOException {
    JsonNode in = input(ctx);
    Assignment a = new Assignment(str(in, "title"), num(in, "due_date"));
    Course c = load(em, Course.class, pathId(ctx));
    a.setCourse(c);
    em.persist(a);
    ObjectNode json = shortJson(a);
    json.set("course", shortJson(c));
    return json;
  }

  static JsonNode createUser(Context ctx, EntityManager em) throws IOException {
    JsonNode in = input(ctx);
    User u = new User(str(in, "name"), str(in, "netid"));
    em.persist(u);
    return toJson(u);
  }

  static JsonNode getUser(Context ctx, EntityManager em) {
    return toJson(load(em, User.class, pathId(ctx)));
  }

  // ==================== json ====================

  static JsonNode toJson(Course c) {
    ObjectNode json = shortJson(c);
    ArrayNode assignments = json.putArray("assignments");
    for (Assignment a : c.getAssignments()) assignments.add(shortJson(a));
    ArrayNode instructors = json.putArray("instructors");
    for (User u : c.getInstructors()) instructors.add(shortJson(u));
    ArrayNode students = json.putArray("students");
    for (User u : c.getStudents()) students.add(shortJson(u));
    return json;
  }

  static JsonNode toJson(User u) {
    ObjectNode json = shortJson(u);
    Set<Course> both = new LinkedHashSet<>(u.getCoursesTaken());
    both.addAll(u.getCoursesTaught());
    ArrayNode courses = json.putArray("courses");
    for (Course c : both) courses.add(shortJson(c));
    return json;
  }

  static ObjectNode shortJson(Course c) {
    return mapper.createObjectNode().put("id", c.getId()).put("code", c.getCode()).put("name", c.getName());
  }

  static ObjectNode shortJson(User u) {
    return mapper.createObjectNode().put("id", u.getId()).put("name", u.getName()).put("netid", u.getNetid());
  }

  static ObjectNode shortJson(Assignment a) {
    return mapper.createObjectNode()
        .put("id", a.getId()).put("title", a.getTitle()).put("due_date", a.getDueDate());
  }

  // ==================== checking the input ====================

  static class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String message) { super(message); }
  }

  static class NotFound extends RuntimeException {
    private static final long serialVersionUID = 2L;

    NotFound(String message) { super(message); }
  }

  static JsonNode input(Context ctx) throws IOException {
    JsonNode in;
    try {
      in = mapper.readTree(ctx.bodyAsBytes());
    } catch (IOException e) {
      throw new BadRequest("not JSON");
    }
    if (!in.isObject()) throw new BadRequest("not an object");
    return in;
  }

  static String str(JsonNode in, String key) {
    if (!in.path(key).isTextual()) throw new BadRequest(key + " is not a string");
    return in.get(key).textValue();
  }

  static long num(JsonNode in, String key) {
    if (!in.path(key).canConvertToLong() || !in.path(key).isIntegralNumber()) {
      throw new BadRequest(key + " is not an int");
    }
    return in.get(key).longValue();
  }

  static long pathId(Context ctx) {
    try {
      return Long.parseLong(ctx.pathParam("id"));
    } catch (NumberFormatException e) {
      throw new BadRequest("the id is not a number");
    }
  }

  static <T> T load(EntityManager em, Class<T> what, long id) {
    T t = em.find(what, id);
    if (t == null) throw new NotFound(what.getSimpleName() + " " + id + " not found");
    return t;
  }
}
