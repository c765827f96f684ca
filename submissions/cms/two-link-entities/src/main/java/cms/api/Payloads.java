package cms.api;

import cms.Assignment;
import cms.Course;
import cms.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One class per entity, with and without the parts that belong to other entities. null = left out. */
final class Payloads {

    private Payloads() {}

    @JsonInclude(Include.NON_NULL)
    static class CourseJson {
        public Long id;
        public String code;
        public String name;
        public List<AssignmentJson> assignments;
        public List<UserJson> instructors;
        public List<UserJson> students;

        static CourseJson brief(Course course) {
            CourseJson json = new CourseJson();
            json.id = course.getId();
            json.code = course.getCode();
            json.name = course.getName();
            return json;
        }

        static CourseJson full(Course course) {
            CourseJson json = brief(course);
            json.assignments = course.getAssignments().stream().map(AssignmentJson::brief).toList();
            json.instructors = course.getInstructors().stream().map(UserJson::brief).toList();
            json.students = course.getStudents().stream().map(UserJson::brief).toList();
            return json;
        }
    }

    @JsonInclude(Include.NON_NULL)
    static class UserJson {
        public Long id;
        public String name;
        public String netid;
        public List<CourseJson> courses;

        static UserJson brief(User user) {
            UserJson json = new UserJson();
            json.id = user.getId();
            json.name = user.getName();
            json.netid = user.getNetid();
            return json;
        }

        static UserJson full(User user) {
            Set<Course> courses = new LinkedHashSet<>(user.getCoursesTaken());
            courses.addAll(user.getCoursesTaught());
            UserJson json = brief(user);
            json.courses = courses.stream().map(CourseJson::brief).toList();
            return json;
        }
    }

    @JsonInclude(Include.NON_NULL)
    static class AssignmentJson {
        public Long id;
        public String title;
        public long dueDate;
        public CourseJson course;

        static AssignmentJson brief(Assignment assignment) {
            AssignmentJson json = new AssignmentJson();
            json.id = assignment.getId();
            json.title = assignment.getTitle();
            json.dueDate = assignment.getDueDate();
            return json;
        }

        static AssignmentJson full(Assignment assignment) {
            AssignmentJson json = brief(assignment);
            json.course = CourseJson.brief(assignment.getCourse());
            return json;
        }
    }
}
