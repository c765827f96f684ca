package cms.web;

import cms.User;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;

public class UserController {

    private final Database db;

    public UserController(Database db) {
        this.db = db;
    }

    public void create(Context ctx) {
        Input in = Input.of(ctx);
        User user = new User(in.string("name"), in.string("netid"));
        Json.UserJson answer = db.transact(em -> {
            em.persist(user);
            return Json.UserJson.of(user);
        });
        ctx.status(201).json(answer);
    }

    public void show(Context ctx) {
        long id = Input.id(ctx);
        ctx.json(db.transact(em -> Json.UserJson.of(user(em, id))));
    }

    static User user(EntityManager em, long id) {
        User user = em.find(User.class, id);
        if (user == null) {
            throw ApiException.notFound("user");
        }
        return user;
    }
}
