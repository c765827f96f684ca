package cms.suite.visible;

import cms.Assignment;
import cms.Course;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "assignments", visibility = Visibility.VISIBLE)
@DisplayName("Assignments of a course, saved and loaded")
final class StoredAssignmentsChecks {

    private Course course;
    private Assignment essay;

    @BeforeEach
    void makeCourseAndAssignment() {
        course = new Course("CS 1998", "Backend Development");
        essay = new Assignment("Essay", 1_554_076_799L);
    }

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("Saving a course saves its assignments")
    void courseSavesItsAssignments(Database database) {
        course.addAssignment(essay);

        Saved.inOrder(database, course);

        Expect.value("The assignments in the database", 1L, database.count(Assignment.class));
    }

    // The two below save the assignment explicitly as well, which does no harm to what a course saved already: a course
    // that
    // does not save its assignments fails the check above, and no other.

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("After addAssignment and saving, both ends load")
    void addAssignmentIsStored(Database database) {
        course.addAssignment(essay);
        expectStored(database);
    }

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("After setCourse and saving, both ends load")
    void setCourseIsStored(Database database) {
        essay.setCourse(course);
        expectStored(database);
    }

    private void expectStored(Database database) {
        Saved saved = Saved.inOrder(database, course, essay);
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists the assignment",
                saved.load(em, Course.class, course).getAssignments(),
                essay));
        database.inTransaction(em -> saved.expectSame(
                "The loaded assignment's course is the course",
                course,
                saved.load(em, Assignment.class, essay).getCourse()));
    }
}
