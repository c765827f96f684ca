package cms.suite.hidden;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "students")
@DisplayName("Students of a course, in memory")
final class StudentsChecks {

    private static final String ADD = "consistency.students.addStudentShowsAtBothEnds";
    private static final String REMOVE = "consistency.students.removeStudentShowsAtBothEnds";
    private static final String ENROLL = "consistency.students.enrollShowsAtBothEnds";
    private static final String DROP = "consistency.students.dropShowsAtBothEnds";
    private static final String SEVERAL_STUDENTS = "consistency.students.severalStudentsShow";
    private static final String SEVERAL_COURSES = "consistency.students.severalCoursesShow";

    private Course course;
    private Course other;
    private User ann;
    private User bob;

    @BeforeEach
    void makeTwoCoursesAndTwoUsers() {
        course = new Course("CS 1998", "Backend Development");
        other = new Course("CS 2110", "Data Structures");
        ann = new User("Ann", "ann1");
        bob = new User("Bob", "bob2");
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("addStudent twice is adding once")
    void addStudentTwiceIsOnce() {
        course.addStudent(ann);

        Expect.refusedOrIgnored(() -> course.addStudent(ann));

        Expect.members("The course lists the student once", course.getStudents(), ann);
        Expect.members("The student lists the course once", ann.getCoursesTaken(), course);
    }

    @Check(points = "0.25", needs = ENROLL)
    @DisplayName("enroll twice is enrolling once")
    void enrollTwiceIsOnce() {
        ann.enroll(course);

        Expect.refusedOrIgnored(() -> ann.enroll(course));

        Expect.members("The student lists the course once", ann.getCoursesTaken(), course);
        Expect.members("The course lists the student once", course.getStudents(), ann);
    }

    @Check(
            points = "0.25",
            needs = {ADD, ENROLL})
    @DisplayName("addStudent and enroll for the same pair is adding once")
    void addStudentAndEnrollIsOnce() {
        course.addStudent(ann);
        Expect.refusedOrIgnored(() -> ann.enroll(course));
        bob.enroll(other);
        Expect.refusedOrIgnored(() -> other.addStudent(bob));

        Expect.members("The first course lists its student once", course.getStudents(), ann);
        Expect.members("The first student lists the course once", ann.getCoursesTaken(), course);
        Expect.members("The second course lists its student once", other.getStudents(), bob);
        Expect.members("The second student lists the course once", bob.getCoursesTaken(), other);
    }

    @Check(
            points = "0.25",
            needs = {"addStudentTwiceIsOnce", REMOVE})
    @DisplayName("After addStudent twice, one removeStudent is enough")
    void oneRemoveStudentUndoesTwoAdditions() {
        course.addStudent(ann);
        Expect.refusedOrIgnored(() -> course.addStudent(ann));

        course.removeStudent(ann);

        Expect.members("The course lists nobody", course.getStudents());
        Expect.members("The student lists no course", ann.getCoursesTaken());
    }

    @Check(
            points = "0.25",
            needs = {"enrollTwiceIsOnce", DROP})
    @DisplayName("After enroll twice, one drop is enough")
    void oneDropUndoesTwoEnrollments() {
        ann.enroll(course);
        Expect.refusedOrIgnored(() -> ann.enroll(course));

        ann.drop(course);

        Expect.members("The student lists no course", ann.getCoursesTaken());
        Expect.members("The course lists nobody", course.getStudents());
    }

    @Check(
            points = "0.25",
            needs = {ADD, DROP})
    @DisplayName("What addStudent did, drop undoes")
    void dropUndoesAddStudent() {
        course.addStudent(ann);

        ann.drop(course);

        Expect.members("The student lists no course", ann.getCoursesTaken());
        Expect.members("The course lists nobody", course.getStudents());
    }

    @Check(
            points = "0.25",
            needs = {ENROLL, REMOVE})
    @DisplayName("What enroll did, removeStudent undoes")
    void removeStudentUndoesEnroll() {
        ann.enroll(course);

        course.removeStudent(ann);

        Expect.members("The course lists nobody", course.getStudents());
        Expect.members("The student lists no course", ann.getCoursesTaken());
    }

    @Check(points = "0.25", needs = REMOVE)
    @DisplayName("A student who was removed can be added again")
    void removedStudentComesBack() {
        course.addStudent(ann);
        course.removeStudent(ann);

        course.addStudent(ann);

        Expect.members("The course lists the student", course.getStudents(), ann);
        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_STUDENTS})
    @DisplayName("removeStudent takes one student and keeps the others")
    void removeStudentKeepsTheOthers() {
        User cleo = new User("Cleo", "cleo3");
        course.addStudent(ann);
        course.addStudent(bob);
        course.addStudent(cleo);
        other.addStudent(bob);
        Expect.members("The course lists everybody who was added", course.getStudents(), ann, bob, cleo);

        course.removeStudent(bob);

        Expect.members("The course lists the others", course.getStudents(), ann, cleo);
        Expect.members("Who was removed lists the other course", bob.getCoursesTaken(), other);
        Expect.members("Who was not removed lists the course", ann.getCoursesTaken(), course);
        Expect.members("The other course lists its student", other.getStudents(), bob);
    }

    @Check(
            points = "0.25",
            needs = {DROP, SEVERAL_COURSES})
    @DisplayName("drop leaves one course and keeps the others")
    void dropKeepsTheOthers() {
        Course third = new Course("CS 3110", "Functional Programming");
        ann.enroll(course);
        ann.enroll(other);
        ann.enroll(third);
        bob.enroll(other);
        Expect.members("The student lists every course", ann.getCoursesTaken(), course, other, third);

        ann.drop(other);

        Expect.members("The student lists the other courses", ann.getCoursesTaken(), course, third);
        Expect.members("The dropped course lists its other student", other.getStudents(), bob);
        Expect.members("A kept course lists the student", third.getStudents(), ann);
        Expect.members("The other student lists the course", bob.getCoursesTaken(), other);
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_STUDENTS})
    @DisplayName("removeStudent of somebody who is in no course changes nothing")
    void removeStudentOfNobodysStudentChangesNothing() {
        course.addStudent(ann);

        Expect.refusedOrIgnored(() -> course.removeStudent(bob));
        Expect.refusedOrIgnored(() -> course.removeStudent(null));

        Expect.members("The course lists its student", course.getStudents(), ann);
        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
        Expect.members("Somebody else lists no course", bob.getCoursesTaken());
    }

    @Check(
            points = "0.5",
            needs = {DROP, SEVERAL_COURSES})
    @DisplayName("drop of a course that nobody takes changes nothing")
    void dropOfAnEmptyCourseChangesNothing() {
        ann.enroll(course);

        Expect.refusedOrIgnored(() -> ann.drop(other));
        Expect.refusedOrIgnored(() -> ann.drop(null));

        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
        Expect.members("The course lists its student", course.getStudents(), ann);
        Expect.members("The other course lists nobody", other.getStudents());
    }

    @Check(
            points = "0.5",
            needs = {REMOVE, SEVERAL_STUDENTS})
    @DisplayName("removeStudent of another course's student changes nothing")
    void removeStudentOfAnotherCourseChangesNothing() {
        course.addStudent(ann);
        other.addStudent(bob);

        Expect.refusedOrIgnored(() -> course.removeStudent(bob));

        Expect.members("The course lists its student", course.getStudents(), ann);
        Expect.members("The other course lists its student", other.getStudents(), bob);
        Expect.members("The other course's student lists it", bob.getCoursesTaken(), other);
    }

    @Check(
            points = "0.5",
            needs = {DROP, SEVERAL_COURSES})
    @DisplayName("drop of a course that only others take changes nothing")
    void dropOfACourseOfOthersChangesNothing() {
        ann.enroll(course);
        bob.enroll(other);

        Expect.refusedOrIgnored(() -> ann.drop(other));

        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
        Expect.members("The other student lists the other course", bob.getCoursesTaken(), other);
        Expect.members("The other course lists its student", other.getStudents(), bob);
    }

    @Check(points = "0.5", needs = ADD)
    @DisplayName("addStudent(null) changes nothing")
    void addStudentNullChangesNothing() {
        course.addStudent(ann);

        Expect.refusedOrIgnored(() -> course.addStudent(null));

        Expect.members("The course lists its student", course.getStudents(), ann);
        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
    }

    @Check(points = "0.5", needs = ENROLL)
    @DisplayName("enroll(null) changes nothing")
    void enrollNullChangesNothing() {
        ann.enroll(course);

        Expect.refusedOrIgnored(() -> ann.enroll(null));

        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
        Expect.members("The course lists its student", course.getStudents(), ann);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("A new course has no students, and a new user takes no course")
    void newObjectsAreNotLinked() {
        course.addStudent(ann);

        Expect.members("A new course lists nobody", new Course("CS 4780", "Machine Learning").getStudents());
        Expect.members("A new user takes no course", new User("Dan", "dan4").getCoursesTaken());
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("addStudent makes nobody an instructor")
    void addStudentMakesNoInstructor() {
        course.addStudent(ann);

        Expect.members("The course lists no instructor", course.getInstructors());
        Expect.members("The student teaches no course", ann.getCoursesTaught());
    }

    @Check(points = "0.25", needs = ENROLL)
    @DisplayName("enroll makes nobody an instructor")
    void enrollMakesNoInstructor() {
        ann.enroll(course);

        Expect.members("The course lists no instructor", course.getInstructors());
        Expect.members("The student teaches no course", ann.getCoursesTaught());
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("toString of a course and its student comes to an end")
    void toStringEnds(Probe probe) {
        course.addStudent(ann);

        probe.toStringOf(course);
        probe.toStringOf(ann);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("equals and hashCode of courses and their students come to an end")
    void equalsAndHashCodeEnd(Probe probe) {
        course.addStudent(ann);
        other.addStudent(bob);

        probe.hashCodeOf(course);
        probe.hashCodeOf(ann);
        probe.areEqual(course, other);
        probe.areEqual(ann, bob);
    }
}
