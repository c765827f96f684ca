package cms.suite.visible;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "instructors", visibility = Visibility.VISIBLE)
@DisplayName("Instructors of a course, in memory")
final class InstructorsChecks {

    private Course course;
    private User ann;

    @BeforeEach
    void makeCourseAndUser() {
        course = new Course("CS 1998", "Backend Development");
        ann = new User("Ann", "ann1");
    }

    @Check(points = "0.75")
    @DisplayName("addInstructor shows at both ends")
    void addInstructorShowsAtBothEnds() {
        course.addInstructor(ann);

        Expect.members("The course lists the instructor", course.getInstructors(), ann);
        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
    }

    @Check(points = "0.75")
    @DisplayName("teach shows at both ends")
    void teachShowsAtBothEnds() {
        ann.teach(course);

        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
        Expect.members("The course lists the instructor", course.getInstructors(), ann);
    }

    @Check(points = "0.25", needs = "addInstructorShowsAtBothEnds")
    @DisplayName("A course may have several instructors")
    void severalInstructorsShow() {
        User bob = new User("Bob", "bob2");

        course.addInstructor(ann);
        course.addInstructor(bob);

        Expect.members("The course lists both instructors", course.getInstructors(), ann, bob);
        Expect.members("The first instructor lists the course", ann.getCoursesTaught(), course);
        Expect.members("The second instructor lists the course", bob.getCoursesTaught(), course);
    }

    @Check(points = "0.25", needs = "teachShowsAtBothEnds")
    @DisplayName("A user may teach several courses")
    void severalCoursesShow() {
        Course other = new Course("CS 2110", "Data Structures");

        ann.teach(course);
        ann.teach(other);

        Expect.members("The instructor lists both courses", ann.getCoursesTaught(), course, other);
        Expect.members("The first course lists the instructor", course.getInstructors(), ann);
        Expect.members("The second course lists the instructor", other.getInstructors(), ann);
    }

    @Check(points = "0.75", needs = "addInstructorShowsAtBothEnds")
    @DisplayName("removeInstructor shows at both ends")
    void removeInstructorShowsAtBothEnds() {
        course.addInstructor(ann);

        course.removeInstructor(ann);

        Expect.members("The course lists nobody", course.getInstructors());
        Expect.members("The instructor lists no course", ann.getCoursesTaught());
    }

    @Check(points = "0.75", needs = "teachShowsAtBothEnds")
    @DisplayName("stopTeaching shows at both ends")
    void stopTeachingShowsAtBothEnds() {
        ann.teach(course);

        ann.stopTeaching(course);

        Expect.members("The instructor lists no course", ann.getCoursesTaught());
        Expect.members("The course lists nobody", course.getInstructors());
    }
}
