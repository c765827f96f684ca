package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.User;
import cms.suite.visible.Saved;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence")
@DisplayName("What goes along when an object is deleted, and what stays")
final class DeletionChecks {

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

    @Check(points = "0.25", relationship = "assignments", needs = "persistence.assignments.courseSavesItsAssignments")
    @DisplayName("Deleting a course deletes its assignments, and no other")
    void deletedCourseTakesItsAssignments(Database database) {
        course.addAssignment(new Assignment("Essay", 1_554_076_799L));
        course.addAssignment(new Assignment("Quiz", 1_556_668_799L));
        other.addAssignment(new Assignment("Project", 1_559_347_199L));
        Saved saved = Saved.inOrder(database, course, other);

        database.inTransaction(em -> em.remove(saved.load(em, Course.class, course)));

        Expect.value("The courses that are left", 1L, database.count(Course.class));
        Expect.value("The assignments that are left", 1L, database.count(Assignment.class));
    }

    @Check(
            points = "0.25",
            relationship = "students",
            needs = {"persistence.students.removeStudentOnLoadedIsStored", "persistence.students.severalLoadAsSaved"})
    @DisplayName("Deleting a course without students any more deletes no user")
    void deletedCourseLeavesItsStudents(Database database) {
        course.addStudent(ann);
        course.addStudent(bob);
        other.addStudent(bob);
        Saved saved = Saved.inOrder(database, ann, bob, course, other);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            loaded.removeStudent(saved.load(em, User.class, ann));
            loaded.removeStudent(saved.load(em, User.class, bob));
        });
        database.inTransaction(em -> em.remove(saved.load(em, Course.class, course)));

        Expect.value("The courses that are left", 1L, database.count(Course.class));
        Expect.value("The users that are left", 2L, database.count(User.class));
        database.inTransaction(em -> saved.expectMembers(
                "The course that is left lists its student",
                saved.load(em, Course.class, other).getStudents(),
                bob));
    }

    @Check(
            points = "0.25",
            relationship = "instructors",
            needs = {
                "persistence.instructors.removeInstructorOnLoadedIsStored",
                "persistence.instructors.severalLoadAsSaved"
            })
    @DisplayName("Deleting a course without instructors any more deletes no user")
    void deletedCourseLeavesItsInstructors(Database database) {
        course.addInstructor(ann);
        course.addInstructor(bob);
        other.addInstructor(bob);
        Saved saved = Saved.inOrder(database, ann, bob, course, other);

        database.inTransaction(em -> {
            Course loaded = saved.load(em, Course.class, course);
            loaded.removeInstructor(saved.load(em, User.class, ann));
            loaded.removeInstructor(saved.load(em, User.class, bob));
        });
        database.inTransaction(em -> em.remove(saved.load(em, Course.class, course)));

        Expect.value("The courses that are left", 1L, database.count(Course.class));
        Expect.value("The users that are left", 2L, database.count(User.class));
        database.inTransaction(em -> saved.expectMembers(
                "The course that is left lists its instructor",
                saved.load(em, Course.class, other).getInstructors(),
                bob));
    }

    @Check(
            points = "0.25",
            relationship = "students",
            needs = {"persistence.students.dropOnLoadedIsStored", "persistence.students.severalLoadAsSaved"})
    @DisplayName("A user who takes no course any more can be deleted, and takes nothing along")
    void deletedStudentLeavesTheCourse(Database database) {
        ann.enroll(course);
        bob.enroll(course);
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(em -> saved.load(em, User.class, ann).drop(saved.load(em, Course.class, course)));
        database.inTransaction(em -> em.remove(saved.load(em, User.class, ann)));

        Expect.value("The users that are left", 1L, database.count(User.class));
        Expect.value("The courses that are left", 1L, database.count(Course.class));
        database.inTransaction(em -> saved.expectMembers(
                "The course lists its other student",
                saved.load(em, Course.class, course).getStudents(),
                bob));
    }

    @Check(
            points = "0.25",
            relationship = "instructors",
            needs = {
                "persistence.instructors.stopTeachingOnLoadedIsStored",
                "persistence.instructors.severalLoadAsSaved"
            })
    @DisplayName("A user who teaches no course any more can be deleted, and takes nothing along")
    void deletedInstructorLeavesTheCourse(Database database) {
        ann.teach(course);
        bob.teach(course);
        Saved saved = Saved.inOrder(database, ann, bob, course);

        database.inTransaction(
                em -> saved.load(em, User.class, ann).stopTeaching(saved.load(em, Course.class, course)));
        database.inTransaction(em -> em.remove(saved.load(em, User.class, ann)));

        Expect.value("The users that are left", 1L, database.count(User.class));
        Expect.value("The courses that are left", 1L, database.count(Course.class));
        database.inTransaction(em -> saved.expectMembers(
                "The course lists its other instructor",
                saved.load(em, Course.class, course).getInstructors(),
                bob));
    }

    @Check(
            points = "0.25",
            relationship = "assignments",
            needs = "persistence.assignments.assignmentWithoutCourseIsStored")
    @DisplayName("Deleting an assignment that is in no course takes nothing along")
    void deletedAssignmentTakesNothing(Database database) {
        Assignment essay = new Assignment("Essay", 1_554_076_799L);
        Saved saved = Saved.inOrder(database, course, essay);

        database.inTransaction(em -> em.remove(saved.load(em, Assignment.class, essay)));

        Expect.value("The assignments that are left", 0L, database.count(Assignment.class));
        Expect.value("The courses that are left", 1L, database.count(Course.class));
    }

    @Check(
            points = "0.25",
            relationship = "assignments",
            needs = {
                "persistence.assignments.assignmentSetToNoCourseSurvives",
                "persistence.assignments.linkIsOneFact",
                "persistence.assignments.deletedAssignmentTakesNothing"
            })
    @DisplayName("Deleting an assignment after setCourse(null) leaves its course and the others")
    void deletedAssignmentLeavesItsFormerCourse(Database database) {
        Assignment essay = new Assignment("Essay", 1_554_076_799L);
        Assignment quiz = new Assignment("Quiz", 1_556_668_799L);
        essay.setCourse(course);
        quiz.setCourse(course);
        Saved saved = Saved.inOrder(database, course, essay, quiz);

        database.inTransaction(em -> {
            Assignment loaded = saved.load(em, Assignment.class, essay);
            loaded.setCourse(null);
            em.remove(loaded);
        });

        Expect.value("The courses that are left", 1L, database.count(Course.class));
        Expect.value("The assignments that are left", 1L, database.count(Assignment.class));
        database.inTransaction(em -> saved.expectMembers(
                "The course lists its other assignment",
                saved.load(em, Course.class, course).getAssignments(),
                quiz));
    }
}
