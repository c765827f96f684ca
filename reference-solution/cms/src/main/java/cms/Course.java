package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A course with its assignments, its students and its instructors.
 *
 * <p><b>Who stores a link?</b> Each of the three relationships is visible from two classes, and still it is <em>one</em>
 * fact, stored in one place. The class whose field says where is the <em>owning side</em>; the field in the other class
 * points back with {@code mappedBy} and is the <em>inverse side</em>:
 *
 * <table>
 * <caption>Where each link is stored</caption>
 * <tr><th>relationship</th><th>stored in</th><th>owning side</th><th>inverse side</th></tr>
 * <tr><td>assignments</td><td>column {@code assignment.course_id}</td>
 *     <td>{@code Assignment.course}</td><td>{@code Course.assignments}</td></tr>
 * <tr><td>students</td><td>table {@code course_students}</td>
 *     <td>{@code Course.students}</td><td>{@code User.coursesTaken}</td></tr>
 * <tr><td>instructors</td><td>table {@code course_instructors}</td>
 *     <td>{@code Course.instructors}</td><td>{@code User.coursesTaught}</td></tr>
 * </table>
 *
 * <p>Only the owning side is written to the database. Leave {@code mappedBy} out, and JPA sees two relationships that know
 * nothing of each other, each with storage of its own.
 *
 * <p><b>Who keeps both ends in step?</b> We do. {@code mappedBy} tells JPA what to load; it doesn't run when you add a
 * student. In the words of the course's FAQ this is <em>back_populates</em>: both classes declare their end, and each one,
 * when it is changed, changes the other. That's why the collections are handed out as read-only views: a change that
 * goes past {@link #addStudent} would be a change of one end.
 */
@Entity
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = Texts.MAX_LENGTH)
    private String code;

    @Column(nullable = false, length = Texts.MAX_LENGTH)
    private String name;

    /**
     * The inverse side: {@code Assignment.course} holds the foreign key. The cascade saves and deletes the assignments together
     * with their course. There is no {@code orphanRemoval}, because that would also delete an assignment that leaves its course.
     */
    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    /**
     * The owning side. Both join tables need a name: {@code students} and {@code instructors} lead to the same class, and the
     * default name is made of the two classes only, so that both would land in one table. No cascade: deleting a course must
     * not delete its people. A {@code Set}, because a person is a student once, and because Hibernate then writes just the
     * row that changed (for a {@code List} it deletes all of them and writes them again).
     */
    @ManyToMany
    @JoinTable(
            name = "course_students",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "student_id"))
    private Set<User> students = new LinkedHashSet<>();

    /** The owning side, in a table of its own: somebody may be a student and an instructor of one course. */
    @ManyToMany
    @JoinTable(
            name = "course_instructors",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "instructor_id"))
    private Set<User> instructors = new LinkedHashSet<>();

    /** For JPA, which makes the object first and fills its fields afterwards. */
    protected Course() {}

    /** Makes a course without assignments and people. */
    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    /** {@return the database's number for this course, or {@code null} as long as it is not saved} */
    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** {@return a read-only view of the assignments} */
    public List<Assignment> getAssignments() {
        return Collections.unmodifiableList(assignments);
    }

    /**
     * Takes in an assignment; it leaves the course that it was in.
     *
     * <p>All the work is in {@link Assignment#setCourse}. An assignment has one course, so "add here" and "move there" are
     * the same thing said from two ends, and one of the two may be written in terms of the other.
     */
    public void addAssignment(Assignment assignment) {
        Objects.requireNonNull(assignment, "assignment");
        assignment.setCourse(this);
    }

    /** Takes out an assignment; one that is in another course stays there. */
    public void removeAssignment(Assignment assignment) {
        Objects.requireNonNull(assignment, "assignment");
        if (Ends.same(assignment.getCourse(), this)) {
            assignment.setCourse(null);
        }
    }

    /** {@return a read-only view of the students} */
    public Set<User> getStudents() {
        return Collections.unmodifiableSet(students);
    }

    /** Enrolls a user here: the same as {@link User#enroll}. */
    public void addStudent(User user) {
        Objects.requireNonNull(user, "user");
        Ends.add(user.takenEnd(), this);
        Ends.add(students, user);
    }

    /** Takes a student out: the same as {@link User#drop}. */
    public void removeStudent(User user) {
        Objects.requireNonNull(user, "user");
        Ends.remove(user.takenEnd(), this);
        Ends.remove(students, user);
    }

    /** {@return a read-only view of the instructors} */
    public Set<User> getInstructors() {
        return Collections.unmodifiableSet(instructors);
    }

    /** Makes a user an instructor: the same as {@link User#teach}. */
    public void addInstructor(User user) {
        Objects.requireNonNull(user, "user");
        Ends.add(user.taughtEnd(), this);
        Ends.add(instructors, user);
    }

    /** Takes an instructor out: the same as {@link User#stopTeaching}. */
    public void removeInstructor(User user) {
        Objects.requireNonNull(user, "user");
        Ends.remove(user.taughtEnd(), this);
        Ends.remove(instructors, user);
    }

    /*
     * The ends themselves, for the other two classes alone. They are methods because the course at hand may be a proxy: its
     * methods load the real course first, while its fields stay empty for ever.
     */

    List<Assignment> assignmentsEnd() {
        return assignments;
    }

    Set<User> studentsEnd() {
        return students;
    }

    Set<User> instructorsEnd() {
        return instructors;
    }

    /** Names the course; people and assignments are left out, since they would print their courses in turn. */
    @Override
    public String toString() {
        return "Course(" + id + ", " + code + ")";
    }
}
