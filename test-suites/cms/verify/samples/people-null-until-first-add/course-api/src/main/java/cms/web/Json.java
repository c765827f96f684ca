package cms.web;

import cms.Assignment;
import cms.Course;
import cms.User;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the API answers. The entities themselves are never serialized. */
public final class Json {

    private Json() {
    }

    public record CourseList(List<CourseJson> courses) {
    }

    public record CourseJson(Long id, String code, String name, List<AssignmentRef> assignments,
                             List<UserRef> instructors, List<UserRef> students) {
        public static CourseJson of(Course c) {
            return new CourseJson(c.getId(), c.getCode(), c.getName(),
                    c.getAssignments().stream().map(AssignmentRef::of).toList(),
                    users(c.getInstructors()),
                    users(c.getStudents()));
        }

        private static List<UserRef> users(Collection<User> users) {
            return users == null ? List.of() : users.stream().map(UserRef::of).toList();
        }
    }

    public record CourseRef(Long id, String code, String name) {
        static CourseRef of(Course c) {
            return new CourseRef(c.getId(), c.getCode(), c.getName());
        }
    }

    public record UserJson(Long id, String name, String netid, List<CourseRef> courses) {
        public static UserJson of(User u) {
            List<CourseRef> courses = Stream.concat(u.getCoursesTaken().stream(), u.getCoursesTaught().stream())
                    .map(CourseRef::of)
                    .distinct()
                    .toList();
            return new UserJson(u.getId(), u.getName(), u.getNetid(), courses);
        }
    }

    public record UserRef(Long id, String name, String netid) {
        static UserRef of(User u) {
            return new UserRef(u.getId(), u.getName(), u.getNetid());
        }
    }

    public record AssignmentRef(Long id, String title, @JsonProperty("due_date") long dueDate) {
        static AssignmentRef of(Assignment a) {
            return new AssignmentRef(a.getId(), a.getTitle(), a.getDueDate());
        }
    }

    public record AssignmentJson(Long id, String title, @JsonProperty("due_date") long dueDate, CourseRef course) {
        public static AssignmentJson of(Assignment a) {
            return new AssignmentJson(a.getId(), a.getTitle(), a.getDueDate(), CourseRef.of(a.getCourse()));
        }
    }
}
