package cms;

import cms.Requests.AddUser;
import cms.Requests.DropUser;
import cms.Requests.NewAssignment;
import cms.Requests.NewCourse;
import cms.Requests.NewUser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

public class App {
  private static final JsonMapper JSON = strictMapper();

  private final EntityManagerFactory emf;
  private final ReentrantLock lock = new ReentrantLock(true);

  App(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
    App app = new App(database);
    Javalin server =
        Javalin.create(
            config -> {
              var routes = config.routes;
              routes.get("/api/courses/", app::listCourses);
              routes.post("/api/courses/", app::newCourse);
              routes.get("/api/courses/{id}/", app::oneCourse);
              routes.delete("/api/courses/{id}/", app::deleteCourse);
              routes.post("/api/courses/{id}/add/", app::addUser);
              routes.post("/api/courses/{id}/drop/", app::dropUser);
              routes.post("/api/courses/{id}/assignment/", app::newAssignment);
              routes.post("/api/users/", app::newUser);
              routes.get("/api/users/{id}/", app::oneUser);
              routes.exception(
                  HttpResponseException.class,
                  (e, ctx) -> answer(ctx, e.getStatus(), new Json.ErrorJson(e.getMessage())));
              routes.exception(
                  IOException.class,
                  (e, ctx) -> answer(ctx, 400, new Json.ErrorJson("bad body: " + e.getMessage())));
            });
    server.start("127.0.0.1", port);
    return server::stop;
  }

  void listCourses(Context ctx) {
    answer(
        ctx,
        200,
        inTransaction(
            em ->
                new Json.CourseListJson(
                    em.createQuery("from Course", Course.class)
                        .getResultStream()
                        .map(Json::course)
                        .toList())));
  }

  void newCourse(Context ctx) throws IOException {
    NewCourse request = read(ctx, NewCourse.class);
    answer(
        ctx,
        201,
        inTransaction(
            em -> {
              Course course = new Course(request.code(), request.name());
              em.persist(course);
              return Json.course(course);
            }));
  }

  void oneCourse(Context ctx) {
    answer(ctx, 200, inTransaction(em -> Json.course(find(em, ctx, Course.class))));
  }

  void deleteCourse(Context ctx) {
    answer(
        ctx,
        200,
        inTransaction(
            em -> {
              Course course = find(em, ctx, Course.class);
              Json.CourseJson json = Json.course(course);
              new ArrayList<>(course.getStudents()).forEach(course::removeStudent);
              new ArrayList<>(course.getInstructors()).forEach(course::removeInstructor);
              em.remove(course);
              return json;
            }));
  }

  void addUser(Context ctx) throws IOException {
    AddUser request = read(ctx, AddUser.class);
    answer(
        ctx,
        200,
        inTransaction(
            em -> {
              Course course = find(em, ctx, Course.class);
              User user = find(em, User.class, request.userId());
              switch (request.type()) {
                case "student" -> user.enroll(course);
                case "instructor" -> user.teach(course);
                default -> throw new AssertionError();
              }
              return Json.course(course);
            }));
  }

  /** Extra credit. */
  void dropUser(Context ctx) throws IOException {
    DropUser request = read(ctx, DropUser.class);
    answer(
        ctx,
        200,
        inTransaction(
            em -> {
              Course course = find(em, ctx, Course.class);
              User user = find(em, User.class, request.userId());
              if (!course.getStudents().contains(user) && !course.getInstructors().contains(user)) {
                throw new NotFoundResponse("user is not in this course");
              }
              user.drop(course);
              user.stopTeaching(course);
              return Json.user(user);
            }));
  }

  void newAssignment(Context ctx) throws IOException {
    NewAssignment request = read(ctx, NewAssignment.class);
    answer(
        ctx,
        201,
        inTransaction(
            em -> {
              Assignment assignment = new Assignment(request.title(), request.dueDate());
              find(em, ctx, Course.class).addAssignment(assignment);
              em.persist(assignment);
              return Json.assignment(assignment);
            }));
  }

  void newUser(Context ctx) throws IOException {
    NewUser request = read(ctx, NewUser.class);
    answer(
        ctx,
        201,
        inTransaction(
            em -> {
              User user = new User(request.name(), request.netid());
              em.persist(user);
              return Json.user(user);
            }));
  }

  void oneUser(Context ctx) {
    answer(ctx, 200, inTransaction(em -> Json.user(find(em, ctx, User.class))));
  }

  // requests run one after the other, so nobody reads half a change
  private <T> T inTransaction(Function<EntityManager, T> work) {
    lock.lock();
    try {
      return emf.callInTransaction(work);
    } finally {
      lock.unlock();
    }
  }

  private static <T> T find(EntityManager em, Context ctx, Class<T> type) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw new NotFoundResponse("no id: " + id);
    }
    return find(em, type, Long.valueOf(id));
  }

  private static <T> T find(EntityManager em, Class<T> type, Long id) {
    T entity = em.find(type, id);
    if (entity == null) {
      throw new NotFoundResponse(type.getSimpleName() + " " + id + " not found");
    }
    return entity;
  }

  private static <T> T read(Context ctx, Class<T> type) throws IOException {
    T request = JSON.readValue(ctx.bodyAsBytes(), type);
    if (request == null) {
      throw new IOException("null");
    }
    return request;
  }

  private static void answer(Context ctx, int status, Object json) {
    try {
      ctx.status(status).contentType("application/json").result(JSON.writeValueAsString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jackson is very forgiving: without this, 7 is a string, "7" is a number and 7.9 is 7. */
  private static JsonMapper strictMapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    builder.withCoercionConfig(
        LogicalType.Textual,
        c -> {
          c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
          c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
          c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    builder.withCoercionConfig(
        LogicalType.Integer,
        c -> {
          c.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
          c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
          c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
          c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    return builder.build();
  }
}
