package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/**
 * Two courses are the same course if they have the same code. Never use the id for this: it is null until the
 * course is saved, and then the HashSets don't find it any more.
 */
@Entity
public class Course extends BaseEntity {

    @Column(nullable = false, length = 1_000_000)
    private String code;

    @Column(nullable = false, length = 1_000_000)
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    @BatchSize(size = 100)
    private final List<Assignment> assignments = new ArrayList<>();

    @ManyToMany(mappedBy = "coursesTaken")
    @BatchSize(size = 100)
    private final Set<User> students = new HashSet<>();

    @ManyToMany(mappedBy = "coursesTaught")
    @BatchSize(size = 100)
    private final Set<User> instructors = new HashSet<>();

    protected Course() {}

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
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

    public List<Assignment> getAssignments() {
        return Collections.unmodifiableList(assignments);
    }

    public void addAssignment(Assignment assignment) {
        notNull(assignment);
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        notNull(assignment);
        if (equals(assignment.getCourse())) {
            assignment.setCourse(null);
        }
    }

    public Set<User> getStudents() {
        return Collections.unmodifiableSet(students);
    }

    public void addStudent(User user) {
        notNull(user);
        user.enroll(this);
    }

    public void removeStudent(User user) {
        notNull(user);
        user.drop(this);
    }

    public Set<User> getInstructors() {
        return Collections.unmodifiableSet(instructors);
    }

    public void addInstructor(User user) {
        notNull(user);
        instructors.add(user);
    }

    public void removeInstructor(User user) {
        notNull(user);
        user.stopTeaching(this);
    }

    // for User and Assignment, which do the real work

    List<Assignment> assignments() {
        return assignments;
    }

    Set<User> students() {
        return students;
    }

    Set<User> instructors() {
        return instructors;
    }

    static void notNull(Object argument) {
        if (argument == null) {
            throw new IllegalArgumentException("null is not allowed here");
        }
    }

    @Override
    public boolean equals(Object o) {
        // instanceof and getCode() instead of getClass() and .code: the other one may be a lazy proxy
        return this == o || o instanceof Course && Objects.equals(getCode(), ((Course) o).getCode());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getCode());
    }

    @Override
    public String toString() {
        return "Course{" + getCode() + "}";
    }
}
