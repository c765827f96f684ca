package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.User;
import cms.suite.visible.Saved;
import java.util.List;
import java.util.Objects;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.bothways.api.Probe;
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

    @Check(points = "0.25", needs = "persistence.boots")
    @DisplayName("Saved assignments have ids of their own, and getId returns them")
    void savedAssignmentsGetIds(Database database) {
        Assignment essay = new Assignment("Essay", 1_554_076_799L);
        Assignment quiz = new Assignment("Quiz", 1_556_668_799L);

        Saved.inOrder(database, essay, quiz);

        Expect.that("The assignments' ids are numbers", database.idOf(essay) instanceof Number);
        Expect.that("The assignments' ids differ", !Objects.equals(database.idOf(essay), database.idOf(quiz)));
        expectId("The first assignment's id", database.idOf(essay), essay.getId());
        expectId("The second assignment's id", database.idOf(quiz), quiz.getId());
    }

    @Check(
            points = "0.25",
            needs = {
                "persistence.students.addStudentIsStored",
                "persistence.students.enrollIsStored",
                "persistence.assignments.addAssignmentIsStored"
            })
    @DisplayName("After a flush, new objects can be linked further in the same transaction")
    void linksAfterAFlushAreStored(Database database) {
        Course course = new Course("CS 1998", "Backend Development");
        User ann = new User("Ann", "ann1");
        User bob = new User("Bob", "bob2");
        Assignment essay = new Assignment("Essay", 1_554_076_799L);
        database.inTransaction(em -> {
            em.persist(ann);
            em.persist(bob);
            em.persist(course);
            em.flush();

            course.addStudent(ann);
            bob.enroll(course);
            course.addAssignment(essay);
            em.persist(essay);
        });
        Object id = database.idOf(course);

        database.inTransaction(em -> {
            Course loaded = em.find(Course.class, id);
            Expect.value("The netids of the loaded course's students", List.of("ann1", "bob2"), netids(loaded));
            Expect.value("The titles of the loaded course's assignments", List.of("Essay"), titles(loaded));
        });
    }

    @Check(
            points = "0.25",
            needs = {
                "consistency.students.equalsAndHashCodeEnd",
                "consistency.instructors.equalsAndHashCodeEnd",
                "consistency.assignments.equalsAndHashCodeEnd",
                "persistence.students.addStudentIsStored",
                "persistence.instructors.addInstructorIsStored",
                "persistence.assignments.addAssignmentIsStored"
            })
    @DisplayName("equals of a loaded object and the saved one comes to an end, whatever it says")
    void equalsOfLoadedAndSavedEnds(Database database, Probe probe) {
        Course course = new Course("CS 1998", "Backend Development");
        User ann = new User("Ann", "ann1");
        Assignment essay = new Assignment("Essay", 1_554_076_799L);
        course.addStudent(ann);
        course.addInstructor(ann);
        course.addAssignment(essay);
        Saved saved = Saved.inOrder(database, ann, course, essay);

        database.inTransaction(em -> {
            probe.areEqual(saved.load(em, Course.class, course), course);
            probe.areEqual(saved.load(em, User.class, ann), ann);
            probe.areEqual(saved.load(em, Assignment.class, essay), essay);
        });
    }

    private static List<String> netids(Course course) {
        return course.getStudents().stream().map(User::getNetid).sorted().toList();
    }

    private static List<String> titles(Course course) {
        return course.getAssignments().stream()
                .map(Assignment::getTitle)
                .sorted()
                .toList();
    }

    /** Compared as text: whether an id is an int, a long or another number is free. */
    private static void expectId(String sentence, @Nullable Object stored, @Nullable Object got) {
        Expect.value(sentence, String.valueOf(stored), String.valueOf(got));
    }
}
