package cms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/** What the API answers. */
final class Views {

    private Views() {
    }

    record CourseRef(Long id, String code, String name) {
        CourseRef(Course course) {
            this(course.getId(), course.getCode(), course.getName());
        }
    }

    record UserRef(Long id, String name, String netid) {
        UserRef(User user) {
            this(user.getId(), user.getName(), user.getNetid());
        }
    }

    record AssignmentRef(Long id, String title, @JsonProperty("due_date") long dueDate) {
        AssignmentRef(Assignment assignment) {
            this(assignment.getId(), assignment.getTitle(), assignment.getDueDate());
        }
    }

    record CourseView(
            Long id,
            String code,
            String name,
            List<AssignmentRef> assignments,
            List<UserRef> instructors,
            List<UserRef> students) {
        CourseView(Course course) {
            this(
                    course.getId(),
                    course.getCode(),
                    course.getName(),
                    course.getAssignments().stream().map(AssignmentRef::new).toList(),
                    course.getInstructors().stream().map(UserRef::new).toList(),
                    course.getStudents().stream().map(UserRef::new).toList());
        }
    }

    record UserView(Long id, String name, String netid, List<CourseRef> courses) {
        UserView(User user) {
            this(
                    user.getId(),
                    user.getName(),
                    user.getNetid(),
                    Stream.concat(user.getCoursesTaken().stream(), user.getCoursesTaught().stream())
                            .distinct()
                            .map(CourseRef::new)
                            .toList());
        }
    }

    record AssignmentView(Long id, String title, @JsonProperty("due_date") long dueDate, CourseRef course) {
        AssignmentView(Assignment assignment) {
            this(
                    assignment.getId(),
                    assignment.getTitle(),
                    assignment.getDueDate(),
                    new CourseRef(assignment.getCourse()));
        }
    }

    record CourseList(List<CourseView> courses) {
    }

    record Failure(String error) {
    }
}
