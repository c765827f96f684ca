package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A course, with its assignments and the people who take and teach it.
 */
@Entity
public class Course {

    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private Set<Assignment> assignments = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "enrollment")
    private Set<User> students = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "teaching")
    private Set<User> instructors = new HashSet<>();

    /** For JPA. */
    protected Course() {
    }

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

    // ---- assignments ----

    public Set<Assignment> getAssignments() {
        return Collections.unmodifiableSet(assignments);
    }

    /**
     * Adds the assignment; takes it out of the course it was in before.
     */
    public void addAssignment(Assignment assignment) {
        Objects.requireNonNull(assignment, "assignment").setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.contains(assignment)) {
            assignment.setCourse(null);
        }
    }

    /** Only for Assignment.setCourse. */
    Set<Assignment> assignmentsInternal() {
        return assignments;
    }

    // ---- students ----

    public Set<User> getStudents() {
        return Collections.unmodifiableSet(students);
    }

    /** Adds the student, on both sides. */
    public void addStudent(User student) {
        Objects.requireNonNull(student, "student");
        students.add(student);
        student.takenInternal().add(this);
    }

    /** Removes the student, on both sides. */
    public void removeStudent(User student) {
        if (students.remove(student)) {
            student.takenInternal().remove(this);
        }
    }

    Set<User> studentsInternal() {
        return students;
    }

    // ---- instructors ----

    public Set<User> getInstructors() {
        return Collections.unmodifiableSet(instructors);
    }

    /** Adds the instructor, on both sides. */
    public void addInstructor(User instructor) {
        Objects.requireNonNull(instructor, "instructor");
        instructors.add(instructor);
        instructor.taughtInternal().add(this);
    }

    /** Removes the instructor, on both sides. */
    public void removeInstructor(User instructor) {
        if (instructors.remove(instructor)) {
            instructor.taughtInternal().remove(this);
        }
    }

    Set<User> instructorsInternal() {
        return instructors;
    }
}
