package cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law in memory: both ends agree after every operation. */
class RelationshipTests {

    private final Course databases = new Course("CS 1", "Databases");
    private final Course networks = new Course("CS 2", "Networks");
    private final User ann = new User("Ann", "an1");
    private final User bob = new User("Bob", "bo2");
    private final Assignment essay = new Assignment("Essay", 10);
    private final Assignment poster = new Assignment("Poster", 20);

    /** Every pair of methods, seen as "link" and "unlink", from either class. */
    enum Door {
        ADD_STUDENT(Course::addStudent, Course::removeStudent, true),
        ENROLL((course, user) -> user.enroll(course), (course, user) -> user.drop(course), true),
        ADD_INSTRUCTOR(Course::addInstructor, Course::removeInstructor, false),
        TEACH((course, user) -> user.teach(course), (course, user) -> user.stopTeaching(course), false);

        private final BiConsumer<Course, User> link;
        private final BiConsumer<Course, User> unlink;
        private final boolean student;

        Door(BiConsumer<Course, User> link, BiConsumer<Course, User> unlink, boolean student) {
            this.link = link;
            this.unlink = unlink;
            this.student = student;
        }

        Collection<User> people(Course course) {
            return List.copyOf(student ? course.getStudents() : course.getInstructors());
        }

        Collection<Course> courses(User user) {
            return List.copyOf(student ? user.getCoursesTaken() : user.getCoursesTaught());
        }

        Door otherRole() {
            return student ? TEACH : ENROLL;
        }

        Door otherClass() {
            return Arrays.stream(values())
                    .filter(door -> door != this && door.student == student)
                    .findAny()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkShowsAtBothEndsOnce(Door door) {
        door.link.accept(databases, ann);
        door.link.accept(databases, ann);
        door.otherClass().link.accept(databases, ann);

        assertThat(door.people(databases)).containsExactly(ann);
        assertThat(door.courses(ann)).containsExactly(databases);
    }

    @ParameterizedTest
    @EnumSource
    void linkOfOneRoleIsNoneOfTheOther(Door door) {
        door.link.accept(databases, ann);

        assertThat(door.otherRole().people(databases)).isEmpty();
        assertThat(door.otherRole().courses(ann)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void unlinkShowsAtNeitherEndAndLeavesTheRest(Door door) {
        door.link.accept(databases, ann);
        door.link.accept(databases, bob);
        door.link.accept(networks, ann);
        door.otherRole().link.accept(databases, ann);

        door.otherClass().unlink.accept(databases, ann);
        door.unlink.accept(databases, ann);
        door.unlink.accept(networks, bob);

        assertThat(door.people(databases)).containsExactly(bob);
        assertThat(door.courses(ann)).containsExactly(networks);
        assertThat(door.courses(bob)).containsExactly(databases);
        assertThat(door.otherRole().people(databases)).containsExactly(ann);
        assertThat(door.otherRole().courses(ann)).containsExactly(databases);
    }

    @ParameterizedTest
    @EnumSource
    void nullChangesNothing(Door door) {
        door.link.accept(databases, ann);

        catchThrowable(() -> door.link.accept(databases, null));
        catchThrowable(() -> door.unlink.accept(databases, null));
        catchThrowable(() -> door.link.accept(null, ann));
        catchThrowable(() -> door.unlink.accept(null, ann));

        assertThat(door.people(databases)).containsExactly(ann);
        assertThat(door.courses(ann)).containsExactly(databases);
    }

    @Test
    void assignmentMovesThroughEitherEnd() {
        databases.addAssignment(essay);
        essay.setCourse(networks);
        poster.setCourse(databases);
        networks.addAssignment(poster);

        assertThat(databases.getAssignments()).isEmpty();
        assertThat(networks.getAssignments()).containsExactlyInAnyOrder(essay, poster);
        assertThat(List.of(essay.getCourse(), poster.getCourse())).containsOnly(networks);
    }

    @Test
    void assignmentLeavesThroughEitherEnd() {
        databases.addAssignment(essay);
        databases.addAssignment(poster);

        essay.setCourse(null);
        essay.setCourse(null);
        databases.removeAssignment(poster);
        databases.removeAssignment(poster);

        assertThat(databases.getAssignments()).isEmpty();
        assertThat(essay.getCourse()).isNull();
        assertThat(poster.getCourse()).isNull();
    }

    @Test
    void assignmentAddedTwiceIsThereOnce() {
        databases.addAssignment(essay);
        databases.addAssignment(essay);
        essay.setCourse(databases);

        assertThat(databases.getAssignments()).containsExactly(essay);
    }

    @Test
    void assignmentOfAnotherCourseStaysThere() {
        databases.addAssignment(essay);

        catchThrowable(() -> networks.removeAssignment(essay));
        catchThrowable(() -> databases.addAssignment(null));
        catchThrowable(() -> databases.removeAssignment(null));

        assertThat(databases.getAssignments()).containsExactly(essay);
        assertThat(essay.getCourse()).isSameAs(databases);
    }

    @Test
    void textsEnd() {
        databases.addAssignment(essay);
        databases.addStudent(ann);
        databases.addInstructor(ann);

        for (Function<Object, ?> question : List.<Function<Object, ?>>of(Object::toString, Object::hashCode)) {
            assertThat(question.apply(databases)).isNotNull();
            assertThat(question.apply(ann)).isNotNull();
            assertThat(question.apply(essay)).isNotNull();
        }
    }
}
