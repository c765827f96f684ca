package cms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** full = with the other tables, small = without. */
class Json
{
    static Map<String, Object> full(Course c)
    {
        Map<String, Object> json = small(c);
        List<Object> assignments = new ArrayList<>();
        for (Assignment a : c.getAssignments()) {
            assignments.add(small(a));
        }
        List<Object> instructors = new ArrayList<>();
        for (User u : c.getInstructors()) {
            instructors.add(small(u));
        }
        List<Object> students = new ArrayList<>();
        for (User u : c.getStudents()) {
            students.add(small(u));
        }
        json.put("assignments", assignments);
        json.put("instructors", instructors);
        json.put("students", students);
        return json;
    }

    static Map<String, Object> full(User u)
    {
        Set<Object> courses = new LinkedHashSet<>();
        for (Course c : u.getCoursesTaken()) {
            courses.add(small(c));
        }
        for (Course c : u.getCoursesTaught()) {
            courses.add(small(c));
        }
        Map<String, Object> json = small(u);
        json.put("courses", courses);
        return json;
    }

    static Map<String, Object> full(Assignment a)
    {
        Map<String, Object> json = small(a);
        json.put("course", small(a.getCourse()));
        return json;
    }

    static Map<String, Object> small(Course c)
    {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", c.getId());
        json.put("code", c.getCode());
        json.put("name", c.getName());
        return json;
    }

    static Map<String, Object> small(User u)
    {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", u.getId());
        json.put("name", u.getName());
        json.put("netid", u.getNetid());
        return json;
    }

    static Map<String, Object> small(Assignment a)
    {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", a.getId());
        json.put("title", a.getTitle());
        json.put("due_date", a.getDueDate());
        return json;
    }
}
