package cms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class Courses
{
    Map<String, Object> list(EntityManager em, String id, JsonNode in)
    {
        List<Object> all = new ArrayList<>();
        for (Course course : em.createQuery("select c from Course c", Course.class).getResultList()) {
            all.add(Json.full(course));
        }
        return Map.of("courses", all);
    }

    Map<String, Object> create(EntityManager em, String id, JsonNode in)
    {
        Course course = new Course(App.str(in, "code"), App.str(in, "name"));
        em.persist(course);
        return Json.full(course);
    }

    Map<String, Object> get(EntityManager em, String id, JsonNode in)
    {
        return Json.full(App.load(em, Course.class, id));
    }

    Map<String, Object> delete(EntityManager em, String id, JsonNode in)
    {
        Course course = App.load(em, Course.class, id);
        Map<String, Object> deleted = Json.full(course);
        for (User student : new ArrayList<>(course.getStudents())) {
            course.removeStudent(student);
        }
        for (User instructor : new ArrayList<>(course.getInstructors())) {
            course.removeInstructor(instructor);
        }
        em.remove(course);
        return deleted;
    }

    Map<String, Object> add(EntityManager em, String id, JsonNode in)
    {
        String userId = String.valueOf(App.num(in, "user_id"));
        String type = App.str(in, "type");
        Course course = App.load(em, Course.class, id);
        User user = App.load(em, User.class, userId);
        if (type.equals("student")) {
            course.addStudent(user);
        }
        else if (type.equals("instructor")) {
            course.addInstructor(user);
        }
        else {
            throw new App.Oops(400, "type?");
        }
        return Json.full(course);
    }

    Map<String, Object> assignment(EntityManager em, String id, JsonNode in)
    {
        Assignment assignment = new Assignment(App.str(in, "title"), App.num(in, "due_date"));
        Course course = App.load(em, Course.class, id);
        course.addAssignment(assignment);
        em.persist(assignment);
        return Json.full(assignment);
    }
}
