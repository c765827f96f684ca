package cms.suite.visible;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "students", visibility = Visibility.VISIBLE)
@DisplayName("Students of a course, in memory")
final class StudentsChecks {

    private Course course;
    private User ann;

    @BeforeEach
    void makeCourseAndUser() {
        course = new Course("CS 1998", "Backend Development");
        ann = new User("Ann", "ann1");
    }

    @Check(points = "0.75")
    @DisplayName("addStudent shows at both ends")
    void addStudentShowsAtBothEnds() {
        course.addStudent(ann);

        Expect.members("The course lists the student", course.getStudents(), ann);
        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
    }

    @Check(points = "0.75")
    @DisplayName("enroll shows at both ends")
    void enrollShowsAtBothEnds() {
        ann.enroll(course);

        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
        Expect.members("The course lists the student", course.getStudents(), ann);
    }

    @Check(points = "0.25", needs = "addStudentShowsAtBothEnds")
    @DisplayName("A course may have several students")
    void severalStudentsShow() {
        User bob = new User("Bob", "bob2");

        course.addStudent(ann);
        course.addStudent(bob);

        Expect.members("The course lists both students", course.getStudents(), ann, bob);
        Expect.members("The first student lists the course", ann.getCoursesTaken(), course);
        Expect.members("The second student lists the course", bob.getCoursesTaken(), course);
    }

    @Check(points = "0.25", needs = "enrollShowsAtBothEnds")
    @DisplayName("A user may take several courses")
    void severalCoursesShow() {
        Course other = new Course("CS 2110", "Data Structures");

        ann.enroll(course);
        ann.enroll(other);

        Expect.members("The student lists both courses", ann.getCoursesTaken(), course, other);
        Expect.members("The first course lists the student", course.getStudents(), ann);
        Expect.members("The second course lists the student", other.getStudents(), ann);
    }

    @Check(points = "0.75", needs = "addStudentShowsAtBothEnds")
    @DisplayName("removeStudent shows at both ends")
    void removeStudentShowsAtBothEnds() {
        course.addStudent(ann);

        course.removeStudent(ann);

        Expect.members("The course lists nobody", course.getStudents());
        Expect.members("The student lists no course", ann.getCoursesTaken());
    }

    @Check(points = "0.75", needs = "enrollShowsAtBothEnds")
    @DisplayName("drop shows at both ends")
    void dropShowsAtBothEnds() {
        ann.enroll(course);

        ann.drop(course);

        Expect.members("The student lists no course", ann.getCoursesTaken());
        Expect.members("The course lists nobody", course.getStudents());
    }
}
