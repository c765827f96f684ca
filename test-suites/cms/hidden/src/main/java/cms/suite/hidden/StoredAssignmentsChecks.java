package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.suite.visible.Saved;
import java.util.List;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "assignments")
@DisplayName("Assignments of a course, saved and loaded")
final class StoredAssignmentsChecks {

    private static final String SAVED = "persistence.savedObjectsGetIds";
    private static final String ADD = "persistence.assignments.addAssignmentIsStored";
    private static final String SET = "persistence.assignments.setCourseIsStored";

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

    @Check(points = "0.25", needs = SAVED)
    @DisplayName("An assignment without a course can be saved")
    void assignmentWithoutCourseIsStored(Database database) {
        Saved saved = Saved.inOrder(database, essay);

        database.inTransaction(em -> saved.expectSame(
                "The loaded assignment has no course",
                null,
                saved.load(em, Assignment.class, essay).getCourse()));
    }

    @Check(points = "0.25", needs = "assignmentWithoutCourseIsStored")
    @DisplayName("addAssignment on a loaded course is stored, at both ends")
    void addAssignmentOnLoadedIsStored(Database database) {
        Saved saved = Saved.inOrder(database, course, essay);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).addAssignment(saved.load(em, Assignment.class, essay)));

        expectIn(course, essay, database, saved);
    }

    @Check(points = "0.25", needs = "assignmentWithoutCourseIsStored")
    @DisplayName("setCourse on a loaded assignment is stored, at both ends")
    void setCourseOnLoadedIsStored(Database database) {
        Saved saved = Saved.inOrder(database, course, essay);

        database.inTransaction(
                em -> saved.load(em, Assignment.class, essay).setCourse(saved.load(em, Course.class, course)));

        expectIn(course, essay, database, saved);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("What removeAssignment takes out of a loaded course survives without a course")
    void removedAssignmentSurvives(Database database) {
        course.addAssignment(essay);
        Saved saved = Saved.inOrder(database, course, essay);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).removeAssignment(saved.load(em, Assignment.class, essay)));

        expectInNoCourse(essay, database, saved);
    }

    @Check(points = "0.25", needs = SET)
    @DisplayName("What setCourse(null) takes out of a loaded course survives without a course")
    void assignmentSetToNoCourseSurvives(Database database) {
        essay.setCourse(course);
        Saved saved = Saved.inOrder(database, course, essay);

        database.inTransaction(em -> saved.load(em, Assignment.class, essay).setCourse(null));

        expectInNoCourse(essay, database, saved);
    }

    @Check(points = "0.5", needs = ADD)
    @DisplayName("That an assignment belongs to a course is stored in one place")
    void linkIsOneFact(Database database) {
        course.addAssignment(essay);
        course.addAssignment(quiz);

        Saved.inOrder(database, course, essay, quiz);

        expectOnePlace(database.placesLinking(essay, course));
        expectOnePlace(database.placesLinking(quiz, course));
    }

    // Where the same fact is stored twice, what becomes of a move depends on what was loaded first.

    @Check(
            points = "0.25",
            needs = {SET, "linkIsOneFact"})
    @DisplayName("A loaded assignment that setCourse moves is stored in its new course only")
    void setCourseMovesStored(Database database) {
        essay.setCourse(course);
        quiz.setCourse(course);
        Saved saved = Saved.inOrder(database, course, other, essay, quiz);

        database.inTransaction(
                em -> saved.load(em, Assignment.class, essay).setCourse(saved.load(em, Course.class, other)));

        expectIn(other, essay, database, saved);
        expectIn(course, quiz, database, saved);
    }

    @Check(
            points = "0.25",
            needs = {ADD, "linkIsOneFact"})
    @DisplayName("A loaded assignment that addAssignment moves is stored in its new course only")
    void addAssignmentMovesStored(Database database) {
        course.addAssignment(essay);
        course.addAssignment(quiz);
        Saved saved = Saved.inOrder(database, course, other, essay, quiz);

        database.inTransaction(
                em -> saved.load(em, Course.class, other).addAssignment(saved.load(em, Assignment.class, essay)));

        expectIn(other, essay, database, saved);
        expectIn(course, quiz, database, saved);
    }

    @Check(points = "0.25", needs = "addAssignmentMovesStored")
    @DisplayName("That an assignment belonged to a course is stored no more once it moved")
    void oldCourseIsNoFact(Database database) {
        course.addAssignment(essay);
        Saved saved = Saved.inOrder(database, course, other, essay);

        database.inTransaction(
                em -> saved.load(em, Course.class, other).addAssignment(saved.load(em, Assignment.class, essay)));

        Expect.value("The places that still name the old course", List.of(), database.placesLinking(essay, course));
        expectOnePlace(database.placesLinking(essay, other));
    }

    @Check(
            points = "0.25",
            needs = {"addAssignmentOnLoadedIsStored", "setCourseOnLoadedIsStored"})
    @DisplayName("On loaded objects, both ends agree at once, without a reload")
    void loadedEndsAgreeAtOnce(Database database) {
        Saved saved = Saved.inOrder(database, course, essay, quiz);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            Assignment loadedEssay = saved.load(em, Assignment.class, essay);
            Assignment loadedQuiz = saved.load(em, Assignment.class, quiz);

            loaded.addAssignment(loadedEssay);
            saved.expectMembers("The loaded course lists the assignment", loaded.getAssignments(), essay);
            saved.expectSame("The loaded assignment's course is the course", course, loadedEssay.getCourse());

            loadedQuiz.setCourse(loaded);
            saved.expectMembers("The loaded course lists both assignments", loaded.getAssignments(), essay, quiz);
            saved.expectSame("The second assignment's course is the course", course, loadedQuiz.getCourse());
        });
    }

    // An assignment that is loaded alone has a course that is as lazy as the submission's own mapping says.

    @Check(
            points = "0.25",
            needs = {SET, "removedAssignmentSurvives", "linkIsOneFact"})
    @DisplayName("The course of an assignment that is loaded alone can take it out")
    void courseOfALoadedAssignmentTakesItOut(Database database) {
        essay.setCourse(course);
        quiz.setCourse(course);
        Saved saved = Saved.inOrder(database, course, essay, quiz);

        database.inTransaction(em -> {
            Assignment loaded = saved.load(em, Assignment.class, essay);
            Course its = loaded.getCourse();
            its.removeAssignment(loaded);
            saved.expectSame("What was taken out has no course", null, loaded.getCourse());
            saved.expectMembers("The course lists the other assignment", its.getAssignments(), quiz);
        });

        database.inTransaction(em -> saved.expectSame(
                "What was taken out has no course after loading",
                null,
                saved.load(em, Assignment.class, essay).getCourse()));
        expectIn(course, quiz, database, saved);
    }

    @Check(points = "0.25", needs = "setCourseMovesStored")
    @DisplayName("setCourse moves an assignment that is loaded alone, at both ends")
    void setCourseMovesWhatIsLoadedAlone(Database database) {
        essay.setCourse(course);
        quiz.setCourse(course);
        Saved saved = Saved.inOrder(database, course, other, essay, quiz);

        database.inTransaction(em -> {
            Assignment loaded = saved.load(em, Assignment.class, essay);
            Course old = loaded.getCourse();
            loaded.setCourse(saved.load(em, Course.class, other));
            saved.expectMembers("The old course lists what stayed", old.getAssignments(), quiz);
        });

        expectIn(other, essay, database, saved);
        expectIn(course, quiz, database, saved);
    }

    @Check(points = "0.25", needs = "addAssignmentMovesStored")
    @DisplayName("addAssignment moves an assignment that is loaded alone, at both ends")
    void addAssignmentMovesWhatIsLoadedAlone(Database database) {
        course.addAssignment(essay);
        course.addAssignment(quiz);
        Saved saved = Saved.inOrder(database, course, other, essay, quiz);

        database.inTransaction(em -> {
            Assignment loaded = saved.load(em, Assignment.class, essay);
            Course old = loaded.getCourse();
            saved.load(em, Course.class, other).addAssignment(loaded);
            saved.expectMembers("The old course lists what stayed", old.getAssignments(), quiz);
        });

        expectIn(other, essay, database, saved);
        expectIn(course, quiz, database, saved);
    }

    private static void expectOnePlace(List<String> places) {
        Expect.that("One place in the database says so, not " + places, places.size() == 1);
    }

    /** The course lists this assignment and no other, and the assignment names the course. */
    private static void expectIn(Course course, Assignment assignment, Database database, Saved saved) {
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists the assignment",
                saved.load(em, Course.class, course).getAssignments(),
                assignment));
        database.inTransaction(em -> saved.expectSame(
                "The loaded assignment's course is the course",
                course,
                saved.load(em, Assignment.class, assignment).getCourse()));
    }

    private void expectInNoCourse(Assignment assignment, Database database, Saved saved) {
        database.inTransaction(em -> saved.expectSame(
                "The loaded assignment has no course",
                null,
                saved.load(em, Assignment.class, assignment).getCourse()));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists no assignment",
                saved.load(em, Course.class, course).getAssignments()));
    }
}
