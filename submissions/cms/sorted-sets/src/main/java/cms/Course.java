package cms;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;

/**
 * Courses are ordered by their code. Two courses with the same code are the same course, for equals as well as for
 * compareTo, or a TreeSet would see it differently than everybody else.
 */
@Entity
@JsonPropertyOrder({"id", "code", "name", "assignments", "instructors", "students"})
public class Course implements Comparable<Course> {

    @Id
    @GeneratedValue
    private Long id;

    private String code;

    private String name;

    // Not sorted in Java: neither title nor due date tells two assignments apart.
    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    @OrderBy("dueDate")
    private Set<Assignment> assignments = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "course_students")
    @SortNatural
    private SortedSet<User> students = new TreeSet<>();

    @ManyToMany
    @JoinTable(name = "course_instructors")
    @SortNatural
    private SortedSet<User> instructors = new TreeSet<>();

    protected Course() {}

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

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

    @JsonIncludeProperties({"id", "title", "due_date"})
    public Set<Assignment> getAssignments() {
        return Collections.unmodifiableSet(assignments);
    }

    public void addAssignment(Assignment assignment) {
        if (assignment == null) {
            throw new IllegalArgumentException("assignment is null");
        }
        if (assignment.getCourse() != null) {
            assignment.getCourse().assignments.remove(assignment);
        }
        assignments.add(assignment);
        assignment.assign(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.remove(assignment)) {
            assignment.assign(null);
        }
    }

    @JsonIncludeProperties({"id", "name", "netid"})
    public SortedSet<User> getStudents() {
        return Collections.unmodifiableSortedSet(students);
    }

    public void addStudent(User student) {
        if (student == null) {
            throw new IllegalArgumentException("student is null");
        }
        students.add(student);
        student.taken().add(this);
    }

    public void removeStudent(User student) {
        if (student == null) {
            throw new IllegalArgumentException("student is null");
        }
        students.remove(student);
        student.taken().remove(this);
    }

    @JsonIncludeProperties({"id", "name", "netid"})
    public SortedSet<User> getInstructors() {
        return Collections.unmodifiableSortedSet(instructors);
    }

    public void addInstructor(User instructor) {
        if (instructor == null) {
            throw new IllegalArgumentException("instructor is null");
        }
        instructors.add(instructor);
        instructor.taught().add(this);
    }

    public void removeInstructor(User instructor) {
        if (instructor == null) {
            throw new IllegalArgumentException("instructor is null");
        }
        instructors.remove(instructor);
        instructor.taught().remove(this);
    }

    @Override
    public int compareTo(Course other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Course && compareTo((Course) other) == 0;
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
