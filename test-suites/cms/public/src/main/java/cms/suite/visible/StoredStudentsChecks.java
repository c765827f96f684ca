package cms.suite.visible;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "students", visibility = Visibility.VISIBLE)
@DisplayName("Students of a course, saved and loaded")
final class StoredStudentsChecks {

    private Course course;
    private User ann;

    @BeforeEach
    void makeCourseAndUser() {
        course = new Course("CS 1998", "Backend Development");
        ann = new User("Ann", "ann1");
    }

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("After addStudent and saving, both ends load")
    void addStudentIsStored(Database database) {
        course.addStudent(ann);
        expectStored(database);
    }

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("After enroll and saving, both ends load")
    void enrollIsStored(Database database) {
        ann.enroll(course);
        expectStored(database);
    }

    private void expectStored(Database database) {
        Saved saved = Saved.inOrder(database, ann, course);
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists the student",
                saved.load(em, Course.class, course).getStudents(),
                ann));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded student lists the course",
                saved.load(em, User.class, ann).getCoursesTaken(),
                course));
    }
}
