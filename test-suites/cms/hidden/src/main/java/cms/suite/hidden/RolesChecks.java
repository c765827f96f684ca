package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency")
@DisplayName("Students and instructors side by side, in memory")
final class RolesChecks {

    private static final String ENROLL = "consistency.students.enrollShowsAtBothEnds";
    private static final String DROP = "consistency.students.dropShowsAtBothEnds";
    private static final String REMOVE_STUDENT = "consistency.students.removeStudentShowsAtBothEnds";
    private static final String TEACH = "consistency.instructors.teachShowsAtBothEnds";
    private static final String STOP = "consistency.instructors.stopTeachingShowsAtBothEnds";
    private static final String REMOVE_INSTRUCTOR = "consistency.instructors.removeInstructorShowsAtBothEnds";

    private Course course;
    private Course other;
    private User ann;

    @BeforeEach
    void makeTwoCoursesAndAUser() {
        course = new Course("CS 1998", "Backend Development");
        other = new Course("CS 2110", "Data Structures");
        ann = new User("Ann", "ann1");
    }

    @Check(
            points = "0.25",
            needs = {ENROLL, TEACH})
    @DisplayName("A user may be student of one course and instructor of another")
    void userMayTakeOneAndTeachAnother() {
        ann.enroll(course);
        ann.teach(other);

        Expect.members("The user takes the first course", ann.getCoursesTaken(), course);
        Expect.members("The user teaches the second course", ann.getCoursesTaught(), other);
        Expect.members("The first course lists the student", course.getStudents(), ann);
        Expect.members("The first course lists no instructor", course.getInstructors());
        Expect.members("The second course lists the instructor", other.getInstructors(), ann);
        Expect.members("The second course lists no student", other.getStudents());
    }

    @Check(
            points = "0.5",
            needs = {
                "consistency.userMayHaveBothRoles",
                REMOVE_STUDENT,
                REMOVE_INSTRUCTOR,
                "consistency.students.severalStudentsShow",
                "consistency.instructors.severalInstructorsShow"
            })
    @DisplayName("A course that takes one role from a user keeps the other")
    void removingOneRoleKeepsTheOther() {
        User bob = new User("Bob", "bob2");
        course.addStudent(ann);
        course.addInstructor(ann);
        course.addStudent(bob);
        course.addInstructor(bob);

        course.removeStudent(ann);
        course.removeInstructor(bob);

        Expect.members("Who is no student now is instructor", course.getInstructors(), ann);
        Expect.members("Who is no student now teaches the course", ann.getCoursesTaught(), course);
        Expect.members("Who is no instructor now is student", course.getStudents(), bob);
        Expect.members("Who is no instructor now takes the course", bob.getCoursesTaken(), course);
    }

    @Check(
            points = "0.5",
            needs = {DROP, STOP, "consistency.students.severalCoursesShow", "consistency.instructors.severalCoursesShow"
            })
    @DisplayName("A user who gives up one role keeps the other")
    void givingUpOneRoleKeepsTheOther() {
        ann.enroll(course);
        ann.teach(course);
        ann.enroll(other);
        ann.teach(other);

        ann.drop(course);
        ann.stopTeaching(other);

        Expect.members("The user takes the course that was not dropped", ann.getCoursesTaken(), other);
        Expect.members("The user teaches the course that was not given up", ann.getCoursesTaught(), course);
        Expect.members("The dropped course lists the instructor", course.getInstructors(), ann);
        Expect.members("The dropped course lists no student", course.getStudents());
        Expect.members("The course that was given up lists the student", other.getStudents(), ann);
        Expect.members("The course that was given up lists no instructor", other.getInstructors());
    }

    @Check(
            points = "0.25",
            needs = {ENROLL, TEACH})
    @DisplayName("Who teaches a course first may enroll in it later")
    void teacherMayEnroll() {
        ann.teach(course);
        ann.enroll(course);

        expectBothRoles();
    }

    @Check(points = "0.25", needs = "consistency.userMayHaveBothRoles")
    @DisplayName("A course's instructor may become its student, too")
    void instructorMayBeAddedAsStudent() {
        course.addInstructor(ann);
        course.addStudent(ann);

        expectBothRoles();
    }

    @Check(
            points = "0.25",
            needs = {
                "consistency.userMayHaveBothRoles",
                "consistency.students.toStringEnds",
                "consistency.students.equalsAndHashCodeEnd",
                "consistency.instructors.toStringEnds",
                "consistency.instructors.equalsAndHashCodeEnd",
                "consistency.assignments.toStringEnds",
                "consistency.assignments.equalsAndHashCodeEnd"
            })
    @DisplayName("With both roles in one course, toString, equals and hashCode come to an end")
    void objectMethodsEndWithBothRoles(Probe probe) {
        User bob = new User("Bob", "bob2");
        Assignment essay = new Assignment("Essay", 1_554_076_799L);
        course.addStudent(ann);
        course.addInstructor(ann);
        course.addStudent(bob);
        course.addInstructor(bob);
        course.addAssignment(essay);

        probe.toStringOf(course);
        probe.toStringOf(ann);
        probe.toStringOf(essay);
        probe.hashCodeOf(course);
        probe.hashCodeOf(ann);
        probe.hashCodeOf(essay);
        probe.areEqual(course, other);
        probe.areEqual(ann, bob);
    }

    private void expectBothRoles() {
        Expect.members("The course lists the student", course.getStudents(), ann);
        Expect.members("The course lists the instructor", course.getInstructors(), ann);
        Expect.members("The user takes the course", ann.getCoursesTaken(), course);
        Expect.members("The user teaches the course", ann.getCoursesTaught(), course);
    }
}
