package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;

class UsersHandler extends JsonHandler {

    UsersHandler(EntityManagerFactory database) {
        super(database);
    }

    @Override
    ObjectNode answer(Call call, EntityManager em) {
        if (call.is("POST", 0)) {
            JsonNode body = call.json();
            User user = new User(string(body, "name"), string(body, "netid"));
            em.persist(user);
            call.status = 201;
            return json(user);
        }
        if (call.is("GET", 1)) {
            return json(find(em, User.class, call.path[0]));
        }
        throw new Stop(404, "nothing here");
    }

    private static ObjectNode json(User user) {
        List<Course> courses = new ArrayList<>(user.getCoursesTaken());
        for (Course course : user.getCoursesTaught()) {
            if (!courses.contains(course)) {
                courses.add(course);
            }
        }
        ObjectNode json = head(user);
        ArrayNode array = json.putArray("courses");
        courses.forEach(c -> array.add(head(c)));
        return json;
    }
}
