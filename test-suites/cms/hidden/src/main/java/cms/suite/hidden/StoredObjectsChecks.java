package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.User;
import cms.suite.visible.Saved;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence")
@DisplayName("Plain properties, saved and loaded")
final class StoredObjectsChecks {

    @Check(points = "0.25", needs = "persistence.savedObjectsGetIds")
    @DisplayName("getId returns the id that the database gave")
    void getIdIsTheStoredId(Database database) {
        Course course = new Course("CS 1998", "Backend Development");
        User ann = new User("Ann", "ann1");

        Saved.inOrder(database, ann, course);

        expectId("The course's id", database.idOf(course), course.getId());
        expectId("The user's id", database.idOf(ann), ann.getId());
    }

    @Check(points = "0.25", needs = "persistence.assignmentValuesAreStored")
    @DisplayName("A due date far in the future is stored as it is")
    void lateDueDateIsStored(Database database) {
        Assignment thesis = new Assignment("Thesis", 4_102_444_800L);

        Saved saved = Saved.inOrder(database, thesis);

        database.inTransaction(em -> Expect.value(
                "The loaded assignment's due date",
                4_102_444_800L,
                saved.load(em, Assignment.class, thesis).getDueDate()));
    }

    @Check(
            points = "0.25",
            needs = {"persistence.courseValuesAreStored", "persistence.userValuesAreStored"})
    @DisplayName("What setters change on loaded objects is stored")
    void changedValuesAreStored(Database database) {
        Course course = new Course("CS 1998", "Backend Development");
        User ann = new User("Ann", "ann1");
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> {
            saved.load(em, Course.class, course).setName("Backends");
            saved.load(em, User.class, ann).setName("Anna");
        });

        database.inTransaction(em -> {
            Course loadedCourse = saved.load(em, Course.class, course);
            User loadedAnn = saved.load(em, User.class, ann);
            Expect.value("The loaded course's name", "Backends", loadedCourse.getName());
            Expect.value("The loaded user's name", "Anna", loadedAnn.getName());
        });
    }

    /** Compared as text: whether an id is an int, a long or another number is free. */
    private static void expectId(String sentence, @Nullable Object stored, @Nullable Object got) {
        Expect.value(sentence, String.valueOf(stored), String.valueOf(got));
    }
}
