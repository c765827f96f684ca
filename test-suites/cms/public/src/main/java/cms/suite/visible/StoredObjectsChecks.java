package cms.suite.visible;

import cms.Assignment;
import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", visibility = Visibility.VISIBLE)
@DisplayName("The mapping, and plain properties, saved and loaded")
final class StoredObjectsChecks {

    @Check(points = "0.5")
    @DisplayName("The database can be made from the mapping")
    void boots(Database database) {
        Expect.value("The courses in a new database", 0L, database.count(Course.class));
        Expect.value("The users in a new database", 0L, database.count(User.class));
        Expect.value("The assignments in a new database", 0L, database.count(Assignment.class));
    }

    @Check(points = "0.25", needs = "boots")
    @DisplayName("Courses and users are saved and get ids of their own")
    void savedObjectsGetIds(Database database) {
        Course course = new Course("CS 1998", "Backend Development");
        Course other = new Course("CS 2110", "Data Structures");
        User ann = new User("Ann", "ann1");
        User bob = new User("Bob", "bob2");

        Saved.inOrder(database, ann, bob, course, other);

        Expect.value("The courses in the database", 2L, database.count(Course.class));
        Expect.value("The users in the database", 2L, database.count(User.class));
        Expect.that("The courses' ids are numbers", database.idOf(course) instanceof Number);
        Expect.that("The users' ids are numbers", database.idOf(ann) instanceof Number);
    }

    @Check(points = "0.25", needs = "savedObjectsGetIds")
    @DisplayName("A loaded course has the code and the name it was saved with")
    void courseValuesAreStored(Database database) {
        Course course = new Course("CS 1998", "Backend Development");

        Saved saved = Saved.inOrder(database, course);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            Expect.value("The loaded course's code", "CS 1998", loaded.getCode());
            Expect.value("The loaded course's name", "Backend Development", loaded.getName());
        });
    }

    @Check(points = "0.25", needs = "savedObjectsGetIds")
    @DisplayName("A loaded user has the name and the netid it was saved with")
    void userValuesAreStored(Database database) {
        User ann = new User("Ann", "ann1");

        Saved saved = Saved.inOrder(database, ann);

        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, ann);
            Expect.value("The loaded user's name", "Ann", loaded.getName());
            Expect.value("The loaded user's netid", "ann1", loaded.getNetid());
        });
    }

    @Check(points = "0.25", needs = "boots")
    @DisplayName("A loaded assignment has the title and the due date it was saved with")
    void assignmentValuesAreStored(Database database) {
        Assignment essay = new Assignment("Essay", 1_554_076_799L);

        Saved saved = Saved.inOrder(database, essay);

        database.inTransaction(em -> {
            Assignment loaded = saved.load(em, Assignment.class, essay);
            Expect.value("The loaded assignment's title", "Essay", loaded.getTitle());
            Expect.value("The loaded assignment's due date", 1_554_076_799L, loaded.getDueDate());
        });
    }
}
