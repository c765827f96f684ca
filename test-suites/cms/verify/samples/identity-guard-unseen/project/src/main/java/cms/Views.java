package cms;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the API answers, one record per JSON object. */
final class Views {

    record Problem(String error) {}

    record CourseList(List<CourseView> courses) {}

    record CourseView(Long id, String code, String name, List<SimpleAssignment> assignments,
            List<SimpleUser> instructors, List<SimpleUser> students) {

        static CourseView of(Course c) {
            return new CourseView(c.getId(), c.getCode(), c.getName(),
                    c.getAssignments().stream().map(SimpleAssignment::of).toList(),
                    users(c.getInstructors()),
                    users(c.getStudents()));
        }

        private static List<SimpleUser> users(Collection<User> users) {
            return users.stream().map(SimpleUser::of).toList();
        }
    }

    record UserView(Long id, String name, String netid, List<SimpleCourse> courses) {

        static UserView of(User u) {
            // records are equal by their values, so distinct() leaves each course once
            List<SimpleCourse> courses = Stream.concat(u.getCoursesTaken().stream(), u.getCoursesTaught().stream())
                    .map(SimpleCourse::of)
                    .distinct()
                    .toList();
            return new UserView(u.getId(), u.getName(), u.getNetid(), courses);
        }
    }

    record AssignmentView(Long id, String title, long dueDate, SimpleCourse course) {

        static AssignmentView of(Assignment a) {
            return new AssignmentView(a.getId(), a.getTitle(), a.getDueDate(), SimpleCourse.of(a.getCourse()));
        }
    }

    record SimpleCourse(Long id, String code, String name) {

        static SimpleCourse of(Course c) {
            return new SimpleCourse(c.getId(), c.getCode(), c.getName());
        }
    }

    record SimpleUser(Long id, String name, String netid) {

        static SimpleUser of(User u) {
            return new SimpleUser(u.getId(), u.getName(), u.getNetid());
        }
    }

    record SimpleAssignment(Long id, String title, long dueDate) {

        static SimpleAssignment of(Assignment a) {
            return new SimpleAssignment(a.getId(), a.getTitle(), a.getDueDate());
        }
    }

    private Views() {}
}
