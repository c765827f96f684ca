package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "assignments")
@DisplayName("Assignments of a course, in memory")
final class AssignmentsChecks {

    private static final String ADD = "consistency.assignments.addAssignmentShowsAtBothEnds";
    private static final String REMOVE = "consistency.assignments.removeAssignmentShowsAtBothEnds";
    private static final String SET = "consistency.assignments.setCourseShowsAtBothEnds";
    private static final String SET_NULL = "consistency.assignments.setCourseNullShowsAtBothEnds";
    private static final String SEVERAL_ADDED = "consistency.assignments.severalAddedAssignmentsShow";
    private static final String SEVERAL_SET = "consistency.assignments.severalSetAssignmentsShow";

    private Course course;
    private Course other;
    private Assignment essay;
    private Assignment quiz;

    @BeforeEach
    void makeTwoCoursesAndTwoAssignments() {
        course = new Course("CS 1998", "Backend Development");
        other = new Course("CS 2110", "Data Structures");
        essay = new Assignment("Essay", 1_554_076_799L);
        quiz = new Assignment("Quiz", 1_556_668_799L);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("addAssignment twice is adding once")
    void addAssignmentTwiceIsOnce() {
        course.addAssignment(essay);

        Expect.refusedOrIgnored(() -> course.addAssignment(essay));

        Expect.members("The course lists the assignment once", course.getAssignments(), essay);
        Expect.same("The assignment's course is the course", course, essay.getCourse());
    }

    @Check(points = "0.25", needs = SET)
    @DisplayName("setCourse to the course that is set already changes nothing")
    void setCourseTwiceIsOnce() {
        essay.setCourse(course);

        Expect.refusedOrIgnored(() -> essay.setCourse(course));

        Expect.same("The assignment's course is the course", course, essay.getCourse());
        Expect.members("The course lists the assignment once", course.getAssignments(), essay);
    }

    @Check(
            points = "0.25",
            needs = {ADD, SET})
    @DisplayName("addAssignment and setCourse for the same pair is adding once")
    void addAssignmentAndSetCourseIsOnce() {
        course.addAssignment(essay);
        Expect.refusedOrIgnored(() -> essay.setCourse(course));
        quiz.setCourse(other);
        Expect.refusedOrIgnored(() -> other.addAssignment(quiz));

        Expect.members("The first course lists its assignment once", course.getAssignments(), essay);
        Expect.same("The first assignment's course is the first one", course, essay.getCourse());
        Expect.members("The second course lists its assignment once", other.getAssignments(), quiz);
        Expect.same("The second assignment's course is the second one", other, quiz.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {"addAssignmentTwiceIsOnce", REMOVE})
    @DisplayName("After addAssignment twice, one removeAssignment is enough")
    void oneRemoveAssignmentUndoesTwoAdditions() {
        course.addAssignment(essay);
        Expect.refusedOrIgnored(() -> course.addAssignment(essay));

        course.removeAssignment(essay);

        Expect.members("The course lists no assignment", course.getAssignments());
        Expect.same("The assignment has no course", null, essay.getCourse());
    }

    @Check(points = "0.75", needs = SET)
    @DisplayName("setCourse to another course leaves the old one and shows in the new one")
    void setCourseMoves() {
        essay.setCourse(course);

        essay.setCourse(other);

        Expect.members("The old course lists no assignment", course.getAssignments());
        Expect.members("The new course lists the assignment", other.getAssignments(), essay);
        Expect.same("The assignment's course is the new one", other, essay.getCourse());
    }

    @Check(points = "0.75", needs = ADD)
    @DisplayName("addAssignment of another course's assignment takes it over")
    void addAssignmentMoves() {
        course.addAssignment(essay);

        other.addAssignment(essay);

        Expect.members("The old course lists no assignment", course.getAssignments());
        Expect.members("The new course lists the assignment", other.getAssignments(), essay);
        Expect.same("The assignment's course is the new one", other, essay.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {"setCourseMoves", SEVERAL_SET})
    @DisplayName("Moving with setCourse keeps the other assignments of both courses")
    void setCourseKeepsTheOthers() {
        Assignment project = new Assignment("Project", 1_559_347_199L);
        essay.setCourse(course);
        quiz.setCourse(course);
        project.setCourse(other);

        essay.setCourse(other);

        Expect.members("The old course lists what stayed", course.getAssignments(), quiz);
        Expect.members("The new course lists its own and the new one", other.getAssignments(), project, essay);
        Expect.same("What stayed has the old course", course, quiz.getCourse());
        Expect.same("What was there has the new course", other, project.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {"addAssignmentMoves", SEVERAL_ADDED})
    @DisplayName("Moving with addAssignment keeps the other assignments of both courses")
    void addAssignmentKeepsTheOthers() {
        Assignment project = new Assignment("Project", 1_559_347_199L);
        course.addAssignment(essay);
        course.addAssignment(quiz);
        other.addAssignment(project);

        other.addAssignment(essay);

        Expect.members("The old course lists what stayed", course.getAssignments(), quiz);
        Expect.members("The new course lists its own and the new one", other.getAssignments(), project, essay);
        Expect.same("What stayed has the old course", course, quiz.getCourse());
        Expect.same("What was there has the new course", other, project.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {"setCourseMoves", "addAssignmentMoves"})
    @DisplayName("An assignment that moved can move back")
    void movedAssignmentMovesBack() {
        essay.setCourse(course);
        other.addAssignment(essay);

        essay.setCourse(course);

        Expect.members("The first course lists the assignment", course.getAssignments(), essay);
        Expect.members("The second course lists no assignment", other.getAssignments());
        Expect.same("The assignment's course is the first one", course, essay.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_ADDED})
    @DisplayName("removeAssignment takes one assignment and keeps the others")
    void removeAssignmentKeepsTheOthers() {
        Assignment project = new Assignment("Project", 1_559_347_199L);
        course.addAssignment(essay);
        course.addAssignment(quiz);
        course.addAssignment(project);
        Expect.members("The course lists what was added", course.getAssignments(), essay, quiz, project);

        course.removeAssignment(quiz);

        Expect.members("The course lists the others", course.getAssignments(), essay, project);
        Expect.same("What was removed has no course", null, quiz.getCourse());
        Expect.same("What was kept has the course", course, essay.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {ADD, SET_NULL})
    @DisplayName("What addAssignment did, setCourse(null) undoes")
    void setCourseNullUndoesAddAssignment() {
        course.addAssignment(essay);

        essay.setCourse(null);

        Expect.members("The course lists no assignment", course.getAssignments());
        Expect.same("The assignment has no course", null, essay.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {SET, REMOVE})
    @DisplayName("What setCourse did, removeAssignment undoes")
    void removeAssignmentUndoesSetCourse() {
        essay.setCourse(course);

        course.removeAssignment(essay);

        Expect.members("The course lists no assignment", course.getAssignments());
        Expect.same("The assignment has no course", null, essay.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_ADDED})
    @DisplayName("removeAssignment of another course's assignment changes nothing")
    void removeAssignmentOfAnotherCourseChangesNothing() {
        course.addAssignment(essay);
        other.addAssignment(quiz);

        Expect.refusedOrIgnored(() -> course.removeAssignment(quiz));

        Expect.members("The other course lists its assignment", other.getAssignments(), quiz);
        Expect.same("The other course's assignment has its course", other, quiz.getCourse());
        Expect.members("The course lists its assignment", course.getAssignments(), essay);
    }

    @Check(
            points = "0.25",
            needs = {REMOVE, SEVERAL_ADDED})
    @DisplayName("removeAssignment of an assignment without a course changes nothing")
    void removeAssignmentWithoutCourseChangesNothing() {
        course.addAssignment(essay);

        Expect.refusedOrIgnored(() -> course.removeAssignment(quiz));
        Expect.refusedOrIgnored(() -> course.removeAssignment(null));

        Expect.members("The course lists its assignment", course.getAssignments(), essay);
        Expect.same("The assignment's course is the course", course, essay.getCourse());
        Expect.same("The other assignment has no course", null, quiz.getCourse());
    }

    @Check(points = "0.5", needs = ADD)
    @DisplayName("addAssignment(null) changes nothing")
    void addAssignmentNullChangesNothing() {
        course.addAssignment(essay);

        Expect.refusedOrIgnored(() -> course.addAssignment(null));

        Expect.members("The course lists its assignment", course.getAssignments(), essay);
        Expect.same("The assignment's course is the course", course, essay.getCourse());
    }

    @Check(
            points = "0.25",
            needs = {SET_NULL, SEVERAL_SET})
    @DisplayName("setCourse(null) takes one assignment out and keeps the others")
    void setCourseNullKeepsTheOthers() {
        Assignment project = new Assignment("Project", 1_559_347_199L);
        essay.setCourse(course);
        quiz.setCourse(course);
        project.setCourse(course);

        quiz.setCourse(null);

        Expect.members("The course lists the others", course.getAssignments(), essay, project);
        Expect.same("What was taken out has no course", null, quiz.getCourse());
        Expect.same("What was kept has the course", course, essay.getCourse());
        Expect.same("What was kept last has the course", course, project.getCourse());
    }

    @Check(points = "0.25", needs = SET_NULL)
    @DisplayName("setCourse(null) is fine where there is no course")
    void setCourseNullWithoutCourseChangesNothing() {
        essay.setCourse(null);
        Expect.same("The assignment has no course", null, essay.getCourse());

        essay.setCourse(course);

        Expect.members("Afterwards it can be added to a course", course.getAssignments(), essay);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("A new course has no assignments, and a new assignment has no course")
    void newObjectsAreNotLinked() {
        course.addAssignment(essay);

        Expect.members("A new course lists no assignment", other.getAssignments());
        Expect.members(
                "A course made later lists no assignment", new Course("CS 4780", "Machine Learning").getAssignments());
        Expect.same("A new assignment has no course", null, quiz.getCourse());
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("toString of a course and its assignment comes to an end")
    void toStringEnds(Probe probe) {
        course.addAssignment(essay);

        probe.toStringOf(course);
        probe.toStringOf(essay);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("equals and hashCode of courses and their assignments come to an end")
    void equalsAndHashCodeEnd(Probe probe) {
        course.addAssignment(essay);
        other.addAssignment(quiz);

        probe.hashCodeOf(course);
        probe.hashCodeOf(essay);
        probe.areEqual(course, other);
        probe.areEqual(essay, quiz);
    }
}
