package cms.suite.hidden;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "instructors")
@DisplayName("Instructors of a course, in memory")
final class InstructorsChecks {

    private static final String ADD = "consistency.instructors.addInstructorShowsAtBothEnds";
    private static final String REMOVE = "consistency.instructors.removeInstructorShowsAtBothEnds";
    private static final String TEACH = "consistency.instructors.teachShowsAtBothEnds";
    private static final String STOP = "consistency.instructors.stopTeachingShowsAtBothEnds";
    private static final String SEVERAL_INSTRUCTORS = "consistency.instructors.severalInstructorsShow";
    private static final String SEVERAL_COURSES = "consistency.instructors.severalCoursesShow";

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
    @DisplayName("addInstructor twice is adding once")
    void addInstructorTwiceIsOnce() {
        course.addInstructor(ann);

        Expect.refusedOrIgnored(() -> course.addInstructor(ann));

        Expect.members("The course lists the instructor once", course.getInstructors(), ann);
        Expect.members("The instructor lists the course once", ann.getCoursesTaught(), course);
    }

    @Check(points = "0.25", needs = TEACH)
    @DisplayName("teach twice is teaching once")
    void teachTwiceIsOnce() {
        ann.teach(course);

        Expect.refusedOrIgnored(() -> ann.teach(course));

        Expect.members("The instructor lists the course once", ann.getCoursesTaught(), course);
        Expect.members("The course lists the instructor once", course.getInstructors(), ann);
    }

    @Check(
            points = "0.25",
            needs = {ADD, TEACH})
    @DisplayName("addInstructor and teach for the same pair is adding once")
    void addInstructorAndTeachIsOnce() {
        course.addInstructor(ann);
        Expect.refusedOrIgnored(() -> ann.teach(course));
        bob.teach(other);
        Expect.refusedOrIgnored(() -> other.addInstructor(bob));

        Expect.members("The first course lists its instructor once", course.getInstructors(), ann);
        Expect.members("The first instructor lists the course once", ann.getCoursesTaught(), course);
        Expect.members("The second course lists its instructor once", other.getInstructors(), bob);
        Expect.members("The second instructor lists the course once", bob.getCoursesTaught(), other);
    }

    @Check(
            points = "0.25",
            needs = {"addInstructorTwiceIsOnce", REMOVE})
    @DisplayName("After addInstructor twice, one removeInstructor is enough")
    void oneRemoveInstructorUndoesTwoAdditions() {
        course.addInstructor(ann);
        Expect.refusedOrIgnored(() -> course.addInstructor(ann));

        course.removeInstructor(ann);

        Expect.members("The course lists nobody", course.getInstructors());
        Expect.members("The instructor lists no course", ann.getCoursesTaught());
    }

    @Check(
            points = "0.25",
            needs = {"teachTwiceIsOnce", STOP})
    @DisplayName("After teach twice, one stopTeaching is enough")
    void oneStopTeachingUndoesTwoBeginnings() {
        ann.teach(course);
        Expect.refusedOrIgnored(() -> ann.teach(course));

        ann.stopTeaching(course);

        Expect.members("The instructor lists no course", ann.getCoursesTaught());
        Expect.members("The course lists nobody", course.getInstructors());
    }

    @Check(
            points = "0.25",
            needs = {ADD, STOP})
    @DisplayName("What addInstructor did, stopTeaching undoes")
    void stopTeachingUndoesAddInstructor() {
        course.addInstructor(ann);

        ann.stopTeaching(course);

        Expect.members("The instructor lists no course", ann.getCoursesTaught());
        Expect.members("The course lists nobody", course.getInstructors());
    }

    @Check(
            points = "0.25",
            needs = {TEACH, REMOVE})
    @DisplayName("What teach did, removeInstructor undoes")
    void removeInstructorUndoesTeach() {
        ann.teach(course);

        course.removeInstructor(ann);

        Expect.members("The course lists nobody", course.getInstructors());
        Expect.members("The instructor lists no course", ann.getCoursesTaught());
    }

    @Check(points = "0.25", needs = REMOVE)
    @DisplayName("An instructor who was removed can be added again")
    void removedInstructorComesBack() {
        course.addInstructor(ann);
        course.removeInstructor(ann);

        course.addInstructor(ann);

        Expect.members("The course lists the instructor", course.getInstructors(), ann);
        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_INSTRUCTORS})
    @DisplayName("removeInstructor takes one instructor and keeps the others")
    void removeInstructorKeepsTheOthers() {
        User cleo = new User("Cleo", "cleo3");
        course.addInstructor(ann);
        course.addInstructor(bob);
        course.addInstructor(cleo);
        other.addInstructor(bob);
        Expect.members("The course lists everybody who was added", course.getInstructors(), ann, bob, cleo);

        course.removeInstructor(bob);

        Expect.members("The course lists the others", course.getInstructors(), ann, cleo);
        Expect.members("Who was removed lists the other course", bob.getCoursesTaught(), other);
        Expect.members("Who was not removed lists the course", ann.getCoursesTaught(), course);
        Expect.members("The other course lists its instructor", other.getInstructors(), bob);
    }

    @Check(
            points = "0.25",
            needs = {STOP, SEVERAL_COURSES})
    @DisplayName("stopTeaching leaves one course and keeps the others")
    void stopTeachingKeepsTheOthers() {
        Course third = new Course("CS 3110", "Functional Programming");
        ann.teach(course);
        ann.teach(other);
        ann.teach(third);
        bob.teach(other);
        Expect.members("The instructor lists every course", ann.getCoursesTaught(), course, other, third);

        ann.stopTeaching(other);

        Expect.members("The instructor lists the other courses", ann.getCoursesTaught(), course, third);
        Expect.members("The course that was left lists its other instructor", other.getInstructors(), bob);
        Expect.members("A kept course lists the instructor", third.getInstructors(), ann);
        Expect.members("The other instructor lists the course", bob.getCoursesTaught(), other);
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_INSTRUCTORS})
    @DisplayName("removeInstructor of somebody who is in no course changes nothing")
    void removeInstructorOfNobodysInstructorChangesNothing() {
        course.addInstructor(ann);

        Expect.refusedOrIgnored(() -> course.removeInstructor(bob));
        Expect.refusedOrIgnored(() -> course.removeInstructor(null));

        Expect.members("The course lists its instructor", course.getInstructors(), ann);
        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
        Expect.members("Somebody else lists no course", bob.getCoursesTaught());
    }

    @Check(
            points = "0.5",
            needs = {STOP, SEVERAL_COURSES})
    @DisplayName("stopTeaching of a course that nobody teaches changes nothing")
    void stopTeachingOfAnEmptyCourseChangesNothing() {
        ann.teach(course);

        Expect.refusedOrIgnored(() -> ann.stopTeaching(other));
        Expect.refusedOrIgnored(() -> ann.stopTeaching(null));

        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
        Expect.members("The course lists its instructor", course.getInstructors(), ann);
        Expect.members("The other course lists nobody", other.getInstructors());
    }

    @Check(
            points = "0.5",
            needs = {REMOVE, SEVERAL_INSTRUCTORS})
    @DisplayName("removeInstructor of another course's instructor changes nothing")
    void removeInstructorOfAnotherCourseChangesNothing() {
        course.addInstructor(ann);
        other.addInstructor(bob);

        Expect.refusedOrIgnored(() -> course.removeInstructor(bob));

        Expect.members("The course lists its instructor", course.getInstructors(), ann);
        Expect.members("The other course lists its instructor", other.getInstructors(), bob);
        Expect.members("The other course's instructor lists it", bob.getCoursesTaught(), other);
    }

    @Check(
            points = "0.5",
            needs = {STOP, SEVERAL_COURSES})
    @DisplayName("stopTeaching of a course that only others teach changes nothing")
    void stopTeachingOfACourseOfOthersChangesNothing() {
        ann.teach(course);
        bob.teach(other);

        Expect.refusedOrIgnored(() -> ann.stopTeaching(other));

        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
        Expect.members("The other instructor lists the other course", bob.getCoursesTaught(), other);
        Expect.members("The other course lists its instructor", other.getInstructors(), bob);
    }

    @Check(points = "0.5", needs = ADD)
    @DisplayName("addInstructor(null) changes nothing")
    void addInstructorNullChangesNothing() {
        course.addInstructor(ann);

        Expect.refusedOrIgnored(() -> course.addInstructor(null));

        Expect.members("The course lists its instructor", course.getInstructors(), ann);
        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
    }

    @Check(points = "0.5", needs = TEACH)
    @DisplayName("teach(null) changes nothing")
    void teachNullChangesNothing() {
        ann.teach(course);

        Expect.refusedOrIgnored(() -> ann.teach(null));

        Expect.members("The instructor lists the course", ann.getCoursesTaught(), course);
        Expect.members("The course lists its instructor", course.getInstructors(), ann);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("A new course has no instructors, and a new user teaches no course")
    void newObjectsAreNotLinked() {
        course.addInstructor(ann);

        Expect.members("A new course lists nobody", new Course("CS 4780", "Machine Learning").getInstructors());
        Expect.members("A new user teaches no course", new User("Dan", "dan4").getCoursesTaught());
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("addInstructor makes nobody a student")
    void addInstructorMakesNoStudent() {
        course.addInstructor(ann);

        Expect.members("The course lists no student", course.getStudents());
        Expect.members("The instructor takes no course", ann.getCoursesTaken());
    }

    @Check(points = "0.25", needs = TEACH)
    @DisplayName("teach makes nobody a student")
    void teachMakesNoStudent() {
        ann.teach(course);

        Expect.members("The course lists no student", course.getStudents());
        Expect.members("The instructor takes no course", ann.getCoursesTaken());
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("toString of a course and its instructor comes to an end")
    void toStringEnds(Probe probe) {
        course.addInstructor(ann);

        probe.toStringOf(course);
        probe.toStringOf(ann);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("equals and hashCode of courses and their instructors come to an end")
    void equalsAndHashCodeEnd(Probe probe) {
        course.addInstructor(ann);
        other.addInstructor(bob);

        probe.hashCodeOf(course);
        probe.hashCodeOf(ann);
        probe.areEqual(course, other);
        probe.areEqual(ann, bob);
    }
}
