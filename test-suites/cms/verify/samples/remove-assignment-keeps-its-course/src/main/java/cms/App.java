package cms;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;

/** Routes. What they do is in {@link CmsService}. */
public final class App {
  private App() {}

  public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
    CmsService service = new CmsService(database);
    Javalin javalin =
        Javalin.create(
            cfg -> {
              cfg.startup.showJavalinBanner = false;
              var on = cfg.routes;
              on.get("/api/courses/", ctx -> ctx.json(service.courses()));
              on.post("/api/courses/", created(ctx -> service.newCourse(Body.of(ctx))));
              on.get("/api/courses/{id}/", ctx -> ctx.json(service.course(id(ctx))));
              on.delete("/api/courses/{id}/", ctx -> ctx.json(service.deleteCourse(id(ctx))));
              on.post("/api/users/", created(ctx -> service.newUser(Body.of(ctx))));
              on.get("/api/users/{id}/", ctx -> ctx.json(service.user(id(ctx))));
              on.post(
                  "/api/courses/{id}/add/",
                  ctx -> ctx.json(service.addUser(id(ctx), Body.of(ctx))));
              on.post(
                  "/api/courses/{id}/assignment/",
                  created(ctx -> service.newAssignment(id(ctx), Body.of(ctx))));
              on.exception(
                  CmsException.class,
                  (e, ctx) -> ctx.status(e.status).json(Map.of("error", e.getMessage())));
              on.exception(
                  RuntimeException.class,
                  (e, ctx) -> ctx.status(500).json(Map.of("error", e.getClass().getSimpleName())));
            });
    javalin.start("127.0.0.1", port);
    return javalin::stop;
  }

  private interface Action {
    Object run(Context ctx);
  }

  private static Handler created(Action action) {
    return ctx -> {
      Object json = action.run(ctx);
      ctx.status(201).json(json);
    };
  }

  private static long id(Context ctx) {
    String id = ctx.pathParam("id");
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new CmsException(404, "no such id: " + id);
    }
  }
}
