package cms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the API shows of an entity.
 *
 * <p>No entity is ever handed to the JSON library. It would follow every getter, from the course to its students, to their
 * courses, to those courses' students, without an end; and it would load all that from the database on its way. A shape
 * names exactly the keys that the specification has, so that an object inside another one is a {@code …Ref}: a shape without
 * relationships.
 *
 * <p>The keys are the components in snake case ({@code dueDate} becomes {@code due_date}). Make shapes while the transaction
 * is open: they read lazy ends.
 */
final class Shapes {

    private Shapes() {}

    record Courses(List<CourseShape> courses) {}

    record CourseShape(
            Long id,
            String code,
            String name,
            List<AssignmentRef> assignments,
            List<UserRef> instructors,
            List<UserRef> students) {

        static CourseShape of(Course course) {
            return new CourseShape(
                    course.getId(),
                    course.getCode(),
                    course.getName(),
                    course.getAssignments().stream().map(AssignmentRef::of).toList(),
                    course.getInstructors().stream().map(UserRef::of).toList(),
                    course.getStudents().stream().map(UserRef::of).toList());
        }
    }

    record CourseRef(Long id, String code, String name) {

        static CourseRef of(Course course) {
            return new CourseRef(course.getId(), course.getCode(), course.getName());
        }
    }

    record UserShape(Long id, String name, String netid, List<CourseRef> courses) {

        /** Shows each course once, also where the user is both a student and an instructor. */
        static UserShape of(User user) {
            Map<Long, CourseRef> courses = new LinkedHashMap<>();
            Stream.concat(user.getCoursesTaken().stream(), user.getCoursesTaught().stream())
                    .map(CourseRef::of)
                    .forEach(course -> courses.put(course.id(), course));
            return new UserShape(user.getId(), user.getName(), user.getNetid(), List.copyOf(courses.values()));
        }
    }

    record UserRef(Long id, String name, String netid) {

        static UserRef of(User user) {
            return new UserRef(user.getId(), user.getName(), user.getNetid());
        }
    }

    record AssignmentShape(Long id, String title, long dueDate, CourseRef course) {

        static AssignmentShape of(Assignment assignment) {
            Course course = assignment.getCourse();
            return new AssignmentShape(
                    assignment.getId(),
                    assignment.getTitle(),
                    assignment.getDueDate(),
                    course == null ? null : CourseRef.of(course));
        }
    }

    record AssignmentRef(Long id, String title, long dueDate) {

        static AssignmentRef of(Assignment assignment) {
            return new AssignmentRef(assignment.getId(), assignment.getTitle(), assignment.getDueDate());
        }
    }

    record SubmissionShape(Long id, Long userId, Long assignmentId, String content, Long score) {

        static SubmissionShape of(Submission submission) {
            return new SubmissionShape(
                    submission.getId(),
                    submission.getAuthor().getId(),
                    submission.getAssignment().getId(),
                    submission.getContent(),
                    submission.getScore());
        }
    }
}
