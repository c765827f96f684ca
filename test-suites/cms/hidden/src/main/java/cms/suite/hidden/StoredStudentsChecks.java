package cms.suite.hidden;

import cms.Course;
import cms.User;
import cms.suite.visible.Saved;
import java.util.List;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "students")
@DisplayName("Students of a course, saved and loaded")
final class StoredStudentsChecks {

    private static final String SAVED = "persistence.savedObjectsGetIds";
    private static final String ADD = "persistence.students.addStudentIsStored";
    private static final String ENROLL = "persistence.students.enrollIsStored";

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

    @Check(points = "0.25", needs = SAVED)
    @DisplayName("addStudent on a loaded course is stored, at both ends")
    void addStudentOnLoadedIsStored(Database database) {
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> saved.load(em, Course.class, course).addStudent(saved.load(em, User.class, ann)));

        expectLinked(database, saved);
    }

    @Check(points = "0.25", needs = SAVED)
    @DisplayName("enroll on a loaded user is stored, at both ends")
    void enrollOnLoadedIsStored(Database database) {
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> saved.load(em, User.class, ann).enroll(saved.load(em, Course.class, course)));

        expectLinked(database, saved);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("removeStudent on a loaded course is stored, at both ends")
    void removeStudentOnLoadedIsStored(Database database) {
        course.addStudent(ann);
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).removeStudent(saved.load(em, User.class, ann)));

        expectNotLinked(database, saved);
    }

    @Check(points = "0.25", needs = ENROLL)
    @DisplayName("drop on a loaded user is stored, at both ends")
    void dropOnLoadedIsStored(Database database) {
        ann.enroll(course);
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> saved.load(em, User.class, ann).drop(saved.load(em, Course.class, course)));

        expectNotLinked(database, saved);
    }

    @Check(
            points = "0.25",
            needs = {ADD, ENROLL})
    @DisplayName("Several students of several courses load as they were saved")
    void severalLoadAsSaved(Database database) {
        User cleo = new User("Cleo", "cleo3");
        course.addStudent(ann);
        course.addStudent(bob);
        bob.enroll(other);
        cleo.enroll(other);

        Saved saved = Saved.inOrder(database, ann, bob, cleo, course, other);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            Course loadedOther = saved.load(em, Course.class, other);
            saved.expectMembers("The first course lists its students", loaded.getStudents(), ann, bob);
            saved.expectMembers("The second course lists its students", loadedOther.getStudents(), bob, cleo);
        });
        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, bob);
            User loadedCleo = saved.load(em, User.class, cleo);
            saved.expectMembers("Who takes both lists both", loaded.getCoursesTaken(), course, other);
            saved.expectMembers("Who takes one lists one", loadedCleo.getCoursesTaken(), other);
        });
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("A saved student is no instructor after loading")
    void storedStudentIsNoInstructor(Database database) {
        course.addStudent(ann);

        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            User loadedAnn = saved.load(em, User.class, ann);
            saved.expectMembers("The loaded course lists no instructor", loaded.getInstructors());
            saved.expectMembers("The loaded student teaches no course", loadedAnn.getCoursesTaught());
        });
    }

    @Check(points = "0.5", needs = ADD)
    @DisplayName("That a student takes a course is stored in one place")
    void linkIsOneFact(Database database) {
        course.addStudent(ann);
        other.addStudent(ann);

        Saved.inOrder(database, ann, course, other);

        expectOnePlace(database.placesLinking(ann, course));
        expectOnePlace(database.placesLinking(ann, other));
    }

    @Check(
            points = "0.25",
            needs = {"linkIsOneFact", "removeStudentOnLoadedIsStored", "severalLoadAsSaved"})
    @DisplayName("That a student took a course is stored no more after removeStudent")
    void removedLinkIsNoFact(Database database) {
        course.addStudent(ann);
        course.addStudent(bob);
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).removeStudent(saved.load(em, User.class, ann)));

        Expect.value("The places that still say so", List.of(), database.placesLinking(ann, course));
        expectOnePlace(database.placesLinking(bob, course));
    }

    @Check(
            points = "0.25",
            needs = {"addStudentOnLoadedIsStored", "enrollOnLoadedIsStored"})
    @DisplayName("On loaded objects, both ends agree at once, without a reload")
    void loadedEndsAgreeAtOnce(Database database) {
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            User loadedAnn = saved.load(em, User.class, ann);
            User loadedBob = saved.load(em, User.class, bob);

            loaded.addStudent(loadedAnn);
            saved.expectMembers("The loaded course lists the student", loaded.getStudents(), ann);
            saved.expectMembers("The loaded student lists the course", loadedAnn.getCoursesTaken(), course);

            loadedBob.enroll(loaded);
            saved.expectMembers("The loaded course lists both students", loaded.getStudents(), ann, bob);
            saved.expectMembers("The second student lists the course", loadedBob.getCoursesTaken(), course);
        });
    }

    @Check(
            points = "0.25",
            needs = {"removeStudentOnLoadedIsStored", "dropOnLoadedIsStored", "severalLoadAsSaved"})
    @DisplayName("A course that a loaded student lists can be left through either end")
    void courseOfALoadedStudentIsLeft(Database database) {
        course.addStudent(ann);
        course.addStudent(bob);
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, ann);
            Course listed = loaded.getCoursesTaken().iterator().next();
            listed.removeStudent(loaded);
            saved.expectMembers("The course lists the other student", listed.getStudents(), bob);
            saved.expectMembers("Who was taken out lists no course", loaded.getCoursesTaken());
        });
        database.inTransaction(em -> saved.expectMembers(
                "The course lists the other student after loading",
                saved.load(em, Course.class, course).getStudents(),
                bob));
        database.inTransaction(em -> saved.expectMembers(
                "Who was taken out lists no course after loading",
                saved.load(em, User.class, ann).getCoursesTaken()));

        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, bob);
            loaded.drop(loaded.getCoursesTaken().iterator().next());
        });
        database.inTransaction(em -> saved.expectMembers(
                "The course lists nobody after loading",
                saved.load(em, Course.class, course).getStudents()));
        database.inTransaction(em -> saved.expectMembers(
                "Who left lists no course after loading",
                saved.load(em, User.class, bob).getCoursesTaken()));
    }

    private static void expectOnePlace(List<String> places) {
        Expect.that("One place in the database says so, not " + places, places.size() == 1);
    }

    private void expectLinked(Database database, Saved saved) {
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists the student",
                saved.load(em, Course.class, course).getStudents(),
                ann));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded student lists the course",
                saved.load(em, User.class, ann).getCoursesTaken(),
                course));
    }

    private void expectNotLinked(Database database, Saved saved) {
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists nobody",
                saved.load(em, Course.class, course).getStudents()));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded student lists no course",
                saved.load(em, User.class, ann).getCoursesTaken()));
    }
}
