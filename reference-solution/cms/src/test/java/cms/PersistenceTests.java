package cms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The law after a reload, and what deleting takes along. */
class PersistenceTests {

    private final EntityManagerFactory database = TestDatabase.open();
    private final Course databases = new Course("CS 1", "Databases");
    private final Course networks = new Course("CS 2", "Networks");
    private final User ann = new User("Ann", "an1");
    private final User bob = new User("Bob", "bo2");
    private final Assignment essay = new Assignment("Essay", 10);
    private final Assignment poster = new Assignment("Poster", 20);

    /** Ann takes and teaches databases, Bob takes both courses; the essay is in databases, the poster in none. */
    @BeforeEach
    void save() {
        databases.addStudent(ann);
        ann.teach(databases);
        bob.enroll(databases);
        networks.addStudent(bob);
        databases.addAssignment(essay);
        database.runInTransaction(
                entities -> Stream.of(ann, bob, databases, networks, poster).forEach(entities::persist));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void graphLoadsBackFromBothEnds() {
        database.runInTransaction(entities -> {
            assertThat(codes(user(entities, bob).getCoursesTaken())).containsExactlyInAnyOrder("CS 1", "CS 2");
            assertThat(codes(user(entities, bob).getCoursesTaught())).isEmpty();
            assertThat(codes(user(entities, ann).getCoursesTaught())).containsExactly("CS 1");
            assertThat(netids(course(entities, databases).getStudents())).containsExactlyInAnyOrder("an1", "bo2");
            assertThat(netids(course(entities, databases).getInstructors())).containsExactly("an1");
            assertThat(titles(course(entities, databases))).containsExactly("Essay");
            assertThat(assignment(entities, essay).getCourse().getCode()).isEqualTo("CS 1");
            assertThat(assignment(entities, poster).getCourse()).isNull();
        });
    }

    @Test
    void moveOfLoadedAssignmentIsStoredAndShowsAtOnce() {
        database.runInTransaction(entities -> {
            Assignment moved = assignment(entities, essay);
            moved.setCourse(course(entities, networks));

            assertThat(titles(course(entities, databases))).isEmpty();
            assertThat(titles(course(entities, networks))).containsExactly("Essay");
        });

        database.runInTransaction(entities -> {
            assertThat(titles(course(entities, databases))).isEmpty();
            assertThat(titles(course(entities, networks))).containsExactly("Essay");
        });
    }

    @Test
    void lazyCourseIsTheSameCourse() {
        database.runInTransaction(entities -> {
            Assignment loaded = assignment(entities, essay); // its course is a proxy where the mapping is lazy
            Course course = loaded.getCourse();
            course.addAssignment(loaded);
            course(entities, databases).addAssignment(loaded);
            user(entities, ann).enroll(course);
            course(entities, databases).addStudent(user(entities, ann));
            assertThat(course.getStudents()).hasSize(2);
            assertThat(user(entities, ann).getCoursesTaken()).hasSize(1);
            assertThat(titles(course)).containsExactly("Essay");

            course.removeStudent(user(entities, ann));
            course.removeAssignment(loaded);
            assertThat(user(entities, ann).getCoursesTaken()).isEmpty();
            assertThat(loaded.getCourse()).isNull();
        });

        database.runInTransaction(entities -> {
            assertThat(netids(course(entities, databases).getStudents())).containsExactly("bo2");
            assertThat(netids(course(entities, databases).getInstructors())).containsExactly("an1");
            assertThat(titles(course(entities, databases))).isEmpty();
            assertThat(assignment(entities, essay)).isNotNull();
        });
    }

    @Test
    void changesOfLoadedPeopleAreStoredWhicheverEndWasUsed() {
        database.runInTransaction(entities -> {
            user(entities, ann).drop(course(entities, databases));
            course(entities, databases).removeInstructor(user(entities, ann));
            user(entities, ann).enroll(course(entities, networks));
            course(entities, networks).addInstructor(user(entities, bob));
        });

        database.runInTransaction(entities -> {
            assertThat(codes(user(entities, ann).getCoursesTaken())).containsExactly("CS 2");
            assertThat(codes(user(entities, ann).getCoursesTaught())).isEmpty();
            assertThat(codes(user(entities, bob).getCoursesTaught())).containsExactly("CS 2");
            assertThat(netids(course(entities, networks).getStudents())).containsExactlyInAnyOrder("an1", "bo2");
        });
    }

    @Test
    void deletedCourseTakesItsAssignmentsAndNobody() {
        database.runInTransaction(entities -> {
            Course deleted = course(entities, databases);
            assignment(entities, poster).setCourse(deleted);
            assignment(entities, essay).setCourse(course(entities, networks));
            List.copyOf(deleted.getStudents()).forEach(deleted::removeStudent);
            List.copyOf(deleted.getInstructors()).forEach(deleted::removeInstructor);
            entities.remove(deleted);
        });

        database.runInTransaction(entities -> {
            assertThat(course(entities, databases)).isNull();
            assertThat(assignment(entities, poster)).isNull();
            assertThat(titles(course(entities, networks))).containsExactly("Essay");
            assertThat(codes(user(entities, bob).getCoursesTaken())).containsExactly("CS 2");
        });
    }

    @Test
    void deletedUserTakesNothingAlong() {
        database.runInTransaction(entities -> {
            user(entities, ann).drop(course(entities, databases));
            user(entities, ann).stopTeaching(course(entities, databases));
        });

        database.runInTransaction(entities -> entities.remove(user(entities, ann)));

        database.runInTransaction(entities -> {
            assertThat(user(entities, ann)).isNull();
            assertThat(netids(course(entities, databases).getStudents())).containsExactly("bo2");
            assertThat(titles(course(entities, databases))).containsExactly("Essay");
        });
    }

    private static Course course(EntityManager entities, Course saved) {
        return entities.find(Course.class, saved.getId());
    }

    private static User user(EntityManager entities, User saved) {
        return entities.find(User.class, saved.getId());
    }

    private static Assignment assignment(EntityManager entities, Assignment saved) {
        return entities.find(Assignment.class, saved.getId());
    }

    private static List<String> codes(Collection<Course> courses) {
        return courses.stream().map(Course::getCode).toList();
    }

    private static List<String> netids(Collection<User> users) {
        return users.stream().map(User::getNetid).toList();
    }

    private static List<String> titles(Course course) {
        return course.getAssignments().stream().map(Assignment::getTitle).toList();
    }
}
