package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.NoSuchElementException;

class Courses extends Resource {
    Courses(EntityManagerFactory database) {
        super("/api/courses/", database);
    }

    @Override
    ObjectNode answer(String method, String[] path, JsonNode body, EntityManager em) {
        if (path.length == 0 && method.equals("GET")) {
            return list(em);
        }
        if (path.length == 0 && method.equals("POST")) {
            Course course = new Course(string(body, "code"), string(body, "name"));
            em.persist(course);
            return full(course);
        }
        if (path.length == 1 && method.equals("GET")) {
            return full(find(em, Course.class, path[0]));
        }
        if (path.length == 1 && method.equals("DELETE")) {
            return delete(em, find(em, Course.class, path[0]));
        }
        if (path.length == 2 && method.equals("POST") && path[1].equals("add")) {
            return add(em, path[0], body);
        }
        if (path.length == 2 && method.equals("POST") && path[1].equals("assignment")) {
            return assign(em, path[0], body);
        }
        throw new NoSuchElementException(method + " with " + path.length + " parts");
    }

    private ObjectNode list(EntityManager em) {
        ArrayNode array = JSON.arrayNode();
        em.createQuery("from Course order by id", Course.class).getResultList().forEach(c -> array.add(full(c)));
        ObjectNode json = JSON.objectNode();
        json.set("courses", array);
        return json;
    }

    private ObjectNode delete(EntityManager em, Course course) {
        ObjectNode json = full(course);
        course.getStudents().forEach(course::removeStudent);
        course.getInstructors().forEach(course::removeInstructor);
        em.remove(course);
        return json;
    }

    private ObjectNode add(EntityManager em, String id, JsonNode body) {
        String user = "" + integer(body, "user_id");
        String type = string(body, "type");
        if (type.equals("student")) {
            return full(find(em, Course.class, id).addStudent(find(em, User.class, user)));
        }
        if (type.equals("instructor")) {
            return full(find(em, Course.class, id).addInstructor(find(em, User.class, user)));
        }
        throw new IllegalArgumentException("type is " + type);
    }

    private ObjectNode assign(EntityManager em, String id, JsonNode body) {
        Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
        Course course = find(em, Course.class, id);
        em.persist(assignment.setCourse(course));
        ObjectNode json = brief(assignment);
        json.set("course", brief(course));
        return json;
    }

    private ObjectNode full(Course course) {
        ObjectNode json = brief(course);
        ArrayNode assignments = json.putArray("assignments");
        course.getAssignments().forEach(a -> assignments.add(brief(a)));
        ArrayNode instructors = json.putArray("instructors");
        course.getInstructors().forEach(u -> instructors.add(brief(u)));
        ArrayNode students = json.putArray("students");
        course.getStudents().forEach(u -> students.add(brief(u)));
        return json;
    }
}
