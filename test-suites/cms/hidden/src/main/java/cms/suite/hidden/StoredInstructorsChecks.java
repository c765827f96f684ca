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

@Checks(group = "persistence", relationship = "instructors")
@DisplayName("Instructors of a course, saved and loaded")
final class StoredInstructorsChecks {

    private static final String SAVED = "persistence.savedObjectsGetIds";
    private static final String ADD = "persistence.instructors.addInstructorIsStored";
    private static final String TEACH = "persistence.instructors.teachIsStored";

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
    @DisplayName("addInstructor on a loaded course is stored, at both ends")
    void addInstructorOnLoadedIsStored(Database database) {
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).addInstructor(saved.load(em, User.class, ann)));

        expectLinked(database, saved);
    }

    @Check(points = "0.25", needs = SAVED)
    @DisplayName("teach on a loaded user is stored, at both ends")
    void teachOnLoadedIsStored(Database database) {
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> saved.load(em, User.class, ann).teach(saved.load(em, Course.class, course)));

        expectLinked(database, saved);
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("removeInstructor on a loaded course is stored, at both ends")
    void removeInstructorOnLoadedIsStored(Database database) {
        course.addInstructor(ann);
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).removeInstructor(saved.load(em, User.class, ann)));

        expectNotLinked(database, saved);
    }

    @Check(points = "0.25", needs = TEACH)
    @DisplayName("stopTeaching on a loaded user is stored, at both ends")
    void stopTeachingOnLoadedIsStored(Database database) {
        ann.teach(course);
        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(
                em -> saved.load(em, User.class, ann).stopTeaching(saved.load(em, Course.class, course)));

        expectNotLinked(database, saved);
    }

    @Check(
            points = "0.25",
            needs = {ADD, TEACH})
    @DisplayName("Several instructors of several courses load as they were saved")
    void severalLoadAsSaved(Database database) {
        User cleo = new User("Cleo", "cleo3");
        course.addInstructor(ann);
        course.addInstructor(bob);
        bob.teach(other);
        cleo.teach(other);

        Saved saved = Saved.inOrder(database, ann, bob, cleo, course, other);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            Course loadedOther = saved.load(em, Course.class, other);
            saved.expectMembers("The first course lists its instructors", loaded.getInstructors(), ann, bob);
            saved.expectMembers("The second course lists its instructors", loadedOther.getInstructors(), bob, cleo);
        });
        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, bob);
            User loadedCleo = saved.load(em, User.class, cleo);
            saved.expectMembers("Who teaches both lists both", loaded.getCoursesTaught(), course, other);
            saved.expectMembers("Who teaches one lists one", loadedCleo.getCoursesTaught(), other);
        });
    }

    @Check(points = "0.25", needs = ADD)
    @DisplayName("A saved instructor is no student after loading")
    void storedInstructorIsNoStudent(Database database) {
        course.addInstructor(ann);

        Saved saved = Saved.inOrder(database, ann, course);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            User loadedAnn = saved.load(em, User.class, ann);
            saved.expectMembers("The loaded course lists no student", loaded.getStudents());
            saved.expectMembers("The loaded instructor takes no course", loadedAnn.getCoursesTaken());
        });
    }

    @Check(points = "0.5", needs = ADD)
    @DisplayName("That an instructor teaches a course is stored in one place")
    void linkIsOneFact(Database database) {
        course.addInstructor(ann);
        other.addInstructor(ann);

        Saved.inOrder(database, ann, course, other);

        expectOnePlace(database.placesLinking(ann, course));
        expectOnePlace(database.placesLinking(ann, other));
    }

    @Check(
            points = "0.25",
            needs = {"linkIsOneFact", "removeInstructorOnLoadedIsStored", "severalLoadAsSaved"})
    @DisplayName("That an instructor taught a course is stored no more after removeInstructor")
    void removedLinkIsNoFact(Database database) {
        course.addInstructor(ann);
        course.addInstructor(bob);
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(
                em -> saved.load(em, Course.class, course).removeInstructor(saved.load(em, User.class, ann)));

        Expect.value("The places that still say so", List.of(), database.placesLinking(ann, course));
        expectOnePlace(database.placesLinking(bob, course));
    }

    @Check(
            points = "0.25",
            needs = {"addInstructorOnLoadedIsStored", "teachOnLoadedIsStored"})
    @DisplayName("On loaded objects, both ends agree at once, without a reload")
    void loadedEndsAgreeAtOnce(Database database) {
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            User loadedAnn = saved.load(em, User.class, ann);
            User loadedBob = saved.load(em, User.class, bob);

            loaded.addInstructor(loadedAnn);
            saved.expectMembers("The loaded course lists the instructor", loaded.getInstructors(), ann);
            saved.expectMembers("The loaded instructor lists the course", loadedAnn.getCoursesTaught(), course);

            loadedBob.teach(loaded);
            saved.expectMembers("The loaded course lists both instructors", loaded.getInstructors(), ann, bob);
            saved.expectMembers("The second instructor lists the course", loadedBob.getCoursesTaught(), course);
        });
    }

    @Check(
            points = "0.25",
            needs = {"removeInstructorOnLoadedIsStored", "stopTeachingOnLoadedIsStored", "severalLoadAsSaved"})
    @DisplayName("A course that a loaded instructor lists can be left through either end")
    void courseOfALoadedInstructorIsLeft(Database database) {
        course.addInstructor(ann);
        course.addInstructor(bob);
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, ann);
            Course listed = loaded.getCoursesTaught().iterator().next();
            listed.removeInstructor(loaded);
            saved.expectMembers("The course lists the other instructor", listed.getInstructors(), bob);
            saved.expectMembers("Who was taken out lists no course", loaded.getCoursesTaught());
        });
        database.inTransaction(em -> saved.expectMembers(
                "The course lists the other instructor after loading",
                saved.load(em, Course.class, course).getInstructors(),
                bob));
        database.inTransaction(em -> saved.expectMembers(
                "Who was taken out lists no course after loading",
                saved.load(em, User.class, ann).getCoursesTaught()));

        database.inTransaction(em -> {
            User loaded = saved.load(em, User.class, bob);
            loaded.stopTeaching(loaded.getCoursesTaught().iterator().next());
        });
        database.inTransaction(em -> saved.expectMembers(
                "The course lists nobody after loading",
                saved.load(em, Course.class, course).getInstructors()));
        database.inTransaction(em -> saved.expectMembers(
                "Who left lists no course after loading",
                saved.load(em, User.class, bob).getCoursesTaught()));
    }

    private static void expectOnePlace(List<String> places) {
        Expect.that("One place in the database says so, not " + places, places.size() == 1);
    }

    private void expectLinked(Database database, Saved saved) {
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists the instructor",
                saved.load(em, Course.class, course).getInstructors(),
                ann));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded instructor lists the course",
                saved.load(em, User.class, ann).getCoursesTaught(),
                course));
    }

    private void expectNotLinked(Database database, Saved saved) {
        database.inTransaction(em -> saved.expectMembers(
                "The loaded course lists nobody",
                saved.load(em, Course.class, course).getInstructors()));
        database.inTransaction(em -> saved.expectMembers(
                "The loaded instructor lists no course",
                saved.load(em, User.class, ann).getCoursesTaught()));
    }
}
