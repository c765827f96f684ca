package cms.web;

import cms.User;
import cms.web.Views.FullUser;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

public class UserRoutes {

    private final Db db;

    public UserRoutes(Db db) {
        this.db = db;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/users/", this::create);
        routes.get("/api/users/{id}/", this::one);
    }

    private void create(Context ctx) {
        Input in = new Input(ctx);
        User user = new User(in.string("name"), in.string("netid"));
        ctx.status(201).json(db.inTransaction(em -> {
            em.persist(user);
            return FullUser.of(user);
        }));
    }

    private void one(Context ctx) {
        long id = Input.id(ctx);
        ctx.json(db.inTransaction(em -> FullUser.of(Db.get(em, User.class, id))));
    }
}
