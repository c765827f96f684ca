package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.NoSuchElementException;
import java.util.Set;

class Users extends Resource {
    Users(EntityManagerFactory database) {
        super("/api/users/", database);
    }

    @Override
    ObjectNode answer(String method, String[] path, JsonNode body, EntityManager em) {
        if (path.length == 0 && method.equals("POST")) {
            User user = new User(string(body, "name"), string(body, "netid"));
            em.persist(user);
            return full(user);
        }
        if (path.length == 1 && method.equals("GET")) {
            return full(find(em, User.class, path[0]));
        }
        throw new NoSuchElementException(method + " with " + path.length + " parts");
    }

    private ObjectNode full(User user) {
        Set<Course> courses = user.getCoursesTaken(); // our own copy
        courses.addAll(user.getCoursesTaught());
        ObjectNode json = brief(user);
        ArrayNode array = json.putArray("courses");
        courses.forEach(c -> array.add(brief(c)));
        return json;
    }
}
