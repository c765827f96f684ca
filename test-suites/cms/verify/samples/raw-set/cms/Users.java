package cms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.util.Map;

class Users
{
    Map<String, Object> create(EntityManager em, String id, JsonNode in)
    {
        User user = new User(App.str(in, "name"), App.str(in, "netid"));
        em.persist(user);
        return Json.full(user);
    }

    Map<String, Object> get(EntityManager em, String id, JsonNode in)
    {
        return Json.full(App.load(em, User.class, id));
    }
}
