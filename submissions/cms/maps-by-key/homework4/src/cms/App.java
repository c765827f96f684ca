package cms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

public class App {

  private final Store store;

  App(Store store) {
    this.store = store;
  }

  public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
    Store store = new Store(database);
    App app = new App(store);
    Javalin javalin = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.routes.get("/api/courses/", app::getCourses);
      config.routes.post("/api/courses/", app::postCourse);
      config.routes.get("/api/courses/{id}/", app::getCourse);
      config.routes.delete("/api/courses/{id}/", app::deleteCourse);
      config.routes.post("/api/courses/{id}/add/", app::postMember);
      config.routes.post("/api/courses/{id}/assignment/", app::postAssignment);
      config.routes.post("/api/users/", app::postUser);
      config.routes.get("/api/users/{id}/", app::getUser);
      config.routes.exception(HttpResponseException.class,
          (e, ctx) -> ctx.status(e.getStatus()).json(Map.of("error", e.getMessage())));
    });
    try {
      javalin.start("127.0.0.1", port);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    return () -> {
      javalin.stop();
      store.close();
    };
  }

  void getCourses(Context ctx) throws Exception {
    ctx.json(store.transaction(em -> Map.of("courses",
        each(em.createQuery("from Course", Course.class).getResultList(), App::whole))));
  }

  void postCourse(Context ctx) throws Exception {
    JsonNode in = in(ctx);
    Course course = new Course(string(in, "code"), string(in, "name"));
    ctx.status(HttpStatus.CREATED).json(store.transaction(em -> {
      em.persist(course);
      return whole(course);
    }));
  }

  void getCourse(Context ctx) throws Exception {
    long id = id(ctx);
    ctx.json(store.transaction(em -> whole(find(em, Course.class, id))));
  }

  void deleteCourse(Context ctx) throws Exception {
    long id = id(ctx);
    ctx.json(store.transaction(em -> {
      Course course = find(em, Course.class, id);
      Map<String, Object> out = whole(course);
      List.copyOf(course.getStudents()).forEach(course::removeStudent);
      List.copyOf(course.getInstructors()).forEach(course::removeInstructor);
      em.remove(course);
      return out;
    }));
  }

  void postMember(Context ctx) throws Exception {
    long id = id(ctx);
    JsonNode in = in(ctx);
    long userId = integer(in, "user_id");
    String type = string(in, "type");
    if (!type.equals("student") && !type.equals("instructor")) {
      throw error(400, "type: " + type);
    }
    ctx.json(store.transaction(em -> {
      Course course = find(em, Course.class, id);
      User user = find(em, User.class, userId);
      return whole(type.equals("student") ? course.addStudent(user) : course.addInstructor(user));
    }));
  }

  void postAssignment(Context ctx) throws Exception {
    long id = id(ctx);
    JsonNode in = in(ctx);
    Assignment assignment = new Assignment(string(in, "title"), integer(in, "due_date"));
    ctx.status(HttpStatus.CREATED).json(store.transaction(em -> {
      em.persist(assignment.setCourse(find(em, Course.class, id)));
      Map<String, Object> out = part(assignment);
      out.put("course", part(assignment.getCourse()));
      return out;
    }));
  }

  void postUser(Context ctx) throws Exception {
    JsonNode in = in(ctx);
    User user = new User(string(in, "name"), string(in, "netid"));
    ctx.status(HttpStatus.CREATED).json(store.transaction(em -> {
      em.persist(user);
      return whole(user);
    }));
  }

  void getUser(Context ctx) throws Exception {
    long id = id(ctx);
    ctx.json(store.transaction(em -> whole(find(em, User.class, id))));
  }

  // in

  static JsonNode in(Context ctx) {
    JsonNode in = null;
    try {
      in = ctx.bodyAsClass(JsonNode.class);
    } catch (Exception e) {
      if (!(e instanceof JacksonException) && !(e instanceof HttpResponseException)) {
        throw e;
      }
    }
    if (in == null || !in.isObject()) {
      throw error(400, "send a JSON object");
    }
    return in;
  }

  static String string(JsonNode in, String key) {
    if (!in.path(key).isTextual()) {
      throw error(400, "send a string as " + key);
    }
    return in.path(key).textValue();
  }

  static long integer(JsonNode in, String key) {
    if (!in.path(key).isIntegralNumber() || !in.path(key).canConvertToLong()) {
      throw error(400, "send an integer as " + key);
    }
    return in.path(key).longValue();
  }

  static long id(Context ctx) {
    try {
      return Long.parseLong(ctx.pathParam("id"));
    } catch (NumberFormatException e) {
      throw error(404, "not an id");
    }
  }

  static <T> T find(EntityManager em, Class<T> type, long id) {
    T found = em.find(type, id);
    if (found == null) {
      throw error(404, "no " + type.getSimpleName() + " has the id " + id);
    }
    return found;
  }

  static HttpResponseException error(int status, String message) {
    return new HttpResponseException(status, message);
  }

  // out

  static <T> List<Map<String, Object>> each(Collection<T> all, Function<T, Map<String, Object>> json) {
    return all.stream().map(json).toList();
  }

  static Map<String, Object> whole(Course course) {
    Map<String, Object> out = part(course);
    out.put("assignments", each(course.getAssignments(), App::part));
    out.put("instructors", each(course.getInstructors(), App::part));
    out.put("students", each(course.getStudents(), App::part));
    return out;
  }

  static Map<String, Object> whole(User user) {
    Collection<Course> courses = new HashSet<>(user.getCoursesTaken());
    courses.addAll(user.getCoursesTaught());
    Map<String, Object> out = part(user);
    out.put("courses", each(courses, App::part));
    return out;
  }

  static Map<String, Object> part(Course course) {
    return new TreeMap<>(Map.of("id", course.getId(), "code", course.getCode(), "name", course.getName()));
  }

  static Map<String, Object> part(User user) {
    return new TreeMap<>(Map.of("id", user.getId(), "name", user.getName(), "netid", user.getNetid()));
  }

  static Map<String, Object> part(Assignment a) {
    return new TreeMap<>(Map.of("id", a.getId(), "title", a.getTitle(), "due_date", a.getDueDate()));
  }
}
