package cms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** serialize() and simple_serialize() from the lecture: simple = without the other tables. */
class Serializer {

    static Map<String, Object> course(Course c) {
        Map<String, Object> json = simpleCourse(c);
        List<Object> assignments = new ArrayList<>();
        for (Assignment a : c.getAssignments()) {
            assignments.add(simpleAssignment(a));
        }
        json.put("assignments", assignments);
        json.put("instructors", simpleUsers(c.getInstructors()));
        json.put("students", simpleUsers(c.getStudents()));
        return json;
    }

    static Map<String, Object> simpleCourse(Course c) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", c.getId());
        json.put("code", c.getCode());
        json.put("name", c.getName());
        return json;
    }

    static Map<String, Object> user(User u) {
        Map<String, Object> json = simpleUser(u);
        List<Course> all = new ArrayList<>(u.getCoursesTaken());
        for (Course c : u.getCoursesTaught()) {
            if (!all.contains(c)) {
                all.add(c);
            }
        }
        List<Object> courses = new ArrayList<>();
        for (Course c : all) {
            courses.add(simpleCourse(c));
        }
        json.put("courses", courses);
        return json;
    }

    static Map<String, Object> simpleUser(User u) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", u.getId());
        json.put("name", u.getName());
        json.put("netid", u.getNetid());
        return json;
    }

    static Map<String, Object> assignment(Assignment a) {
        Map<String, Object> json = simpleAssignment(a);
        json.put("course", simpleCourse(a.getCourse()));
        return json;
    }

    static Map<String, Object> simpleAssignment(Assignment a) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", a.getId());
        json.put("title", a.getTitle());
        json.put("due_date", a.getDueDate());
        return json;
    }

    private static List<Object> simpleUsers(List<User> users) {
        List<Object> json = new ArrayList<>();
        for (User u : users) {
            json.add(simpleUser(u));
        }
        return json;
    }
}
