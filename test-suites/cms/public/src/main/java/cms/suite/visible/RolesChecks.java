package cms.suite.visible;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", visibility = Visibility.VISIBLE)
@DisplayName("Students and instructors side by side, in memory")
final class RolesChecks {

    @Check(
            points = "0.5",
            needs = {
                "consistency.students.addStudentShowsAtBothEnds",
                "consistency.instructors.addInstructorShowsAtBothEnds"
            })
    @DisplayName("A user may be student and instructor of one course")
    void userMayHaveBothRoles() {
        Course course = new Course("CS 1998", "Backend Development");
        User ann = new User("Ann", "ann1");

        course.addStudent(ann);
        course.addInstructor(ann);

        Expect.members("The course lists the student", course.getStudents(), ann);
        Expect.members("The course lists the instructor", course.getInstructors(), ann);
        Expect.members("The user takes the course", ann.getCoursesTaken(), course);
        Expect.members("The user teaches the course", ann.getCoursesTaught(), course);
    }
}
