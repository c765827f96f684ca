package cms;

import java.util.Set;
import java.util.function.Function;

/**
 * A many-to-many relationship between courses and users, seen from above. Both ends are changed here and nowhere else.
 */
final class Link {

    static final Link STUDENTS = new Link(Course::studentSet, User::takenSet);
    static final Link INSTRUCTORS = new Link(Course::instructorSet, User::taughtSet);

    private final Function<Course, Set<User>> users;
    private final Function<User, Set<Course>> courses;

    private Link(Function<Course, Set<User>> users, Function<User, Set<Course>> courses) {
        this.users = users;
        this.courses = courses;
    }

    boolean connect(Course course, User user) {
        if (course == null || user == null) {
            return false;
        }
        courses.apply(user).add(course);
        return users.apply(course).add(user);
    }

    boolean disconnect(Course course, User user) {
        if (course == null || user == null) {
            return false;
        }
        courses.apply(user).remove(course);
        return users.apply(course).remove(user);
    }
}
