package cms.suite.visible;

import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "instructors", visibility = Visibility.VISIBLE)
@DisplayName("Instructors of a course, saved and loaded")
final class StoredInstructorsChecks {

    private Course course;
    private User ann;

    @BeforeEach
    void makeCourseAndUser() {
        course = new Course("CS 1998", "Backend Development");
        ann = new User("Ann", "ann1");
    }

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("After addInstructor and saving, both ends load")
    void addInstructorIsStored(Database database) {
        course.addInstructor(ann);
        expectStored(database);
    }

    @Check(points = "0.5", needs = "persistence.savedObjectsGetIds")
    @DisplayName("After teach and saving, both ends load")
    void teachIsStored(Database database) {
        ann.teach(course);
        expectStored(database);
    }

    private void expectStored(Database database) {
        Saved saved = Saved.inOrder(database, ann, course);
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists the instructor",
                saved.load(em, Course.class, course).getInstructors(),
                ann));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded instructor lists the course",
                saved.load(em, User.class, ann).getCoursesTaught(),
                course));
    }
}
