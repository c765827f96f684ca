package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;

class CoursesHandler extends JsonHandler {

    CoursesHandler(EntityManagerFactory database) {
        super(database);
    }

    @Override
    ObjectNode answer(Call call, EntityManager em) {
        if (call.is("GET", 0)) {
            return all(em);
        }
        if (call.is("POST", 0)) {
            return create(call, em);
        }
        if (call.is("GET", 1)) {
            return json(find(em, Course.class, call.path[0]));
        }
        if (call.is("DELETE", 1)) {
            return delete(em, find(em, Course.class, call.path[0]));
        }
        if (call.is("POST", 2, "add")) {
            return addPerson(call, em);
        }
        if (call.is("POST", 2, "assignment")) {
            return createAssignment(call, em);
        }
        throw new Stop(404, "nothing here");
    }

    private ObjectNode all(EntityManager em) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode courses = json.putArray("courses");
        em.createQuery("select c from Course c order by c.id", Course.class).getResultList().forEach(c -> courses.add(json(c)));
        return json;
    }

    private ObjectNode create(Call call, EntityManager em) {
        JsonNode body = call.json();
        Course course = new Course(string(body, "code"), string(body, "name"));
        em.persist(course);
        call.status = 201;
        return json(course);
    }

    private ObjectNode delete(EntityManager em, Course course) {
        ObjectNode json = json(course);
        new ArrayList<>(course.getStudents()).forEach(course::removeStudent);
        new ArrayList<>(course.getInstructors()).forEach(course::removeInstructor);
        em.remove(course);
        return json;
    }

    private ObjectNode addPerson(Call call, EntityManager em) {
        JsonNode body = call.json();
        String userId = Long.toString(integer(body, "user_id"));
        String type = string(body, "type");
        Course course = find(em, Course.class, call.path[0]);
        User user = find(em, User.class, userId);
        if (type.equals("student")) {
            course.addStudent(user);
        } else if (type.equals("instructor")) {
            course.addInstructor(user);
        } else {
            throw new Stop(400, "student or instructor expected: type");
        }
        return json(course);
    }

    private ObjectNode createAssignment(Call call, EntityManager em) {
        JsonNode body = call.json();
        Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
        Course course = find(em, Course.class, call.path[0]);
        em.persist(assignment);
        course.addAssignment(assignment);
        call.status = 201;
        ObjectNode json = head(assignment);
        json.set("course", head(course));
        return json;
    }

    private static ObjectNode json(Course course) {
        ObjectNode json = head(course);
        ArrayNode assignments = json.putArray("assignments");
        course.getAssignments().forEach(a -> assignments.add(head(a)));
        json.set("instructors", heads(course.getInstructors()));
        json.set("students", heads(course.getStudents()));
        return json;
    }
}
