package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

@Entity
public class Course extends BaseEntity {

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private Set<Assignment> assignments = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "student_link")
    private Set<User> students = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "instructor_link")
    private Set<User> instructors = new HashSet<>();

    protected Course() {
    }

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

    public Set<Assignment> getAssignments() {
        return Set.copyOf(assignments);
    }

    public boolean addAssignment(Assignment assignment) {
        if (assignment == null || assignments.contains(assignment)) {
            return false;
        }
        assignment.setCourse(this);
        return true;
    }

    public boolean removeAssignment(Assignment assignment) {
        if (assignment == null || !assignments.contains(assignment)) {
            return false;
        }
        assignment.setCourse(null);
        return true;
    }

    public Set<User> getStudents() {
        return Set.copyOf(students);
    }

    public boolean addStudent(User user) {
        return Link.STUDENTS.connect(this, user);
    }

    public boolean removeStudent(User user) {
        return Link.STUDENTS.disconnect(this, user);
    }

    public Set<User> getInstructors() {
        return Set.copyOf(instructors);
    }

    public boolean addInstructor(User user) {
        return Link.INSTRUCTORS.connect(this, user);
    }

    public boolean removeInstructor(User user) {
        return Link.INSTRUCTORS.disconnect(this, user);
    }

    // Methods and not fields: a course that an assignment refers to may be a proxy, whose fields are empty.

    Set<Assignment> assignmentSet() {
        return assignments;
    }

    Set<User> studentSet() {
        return students;
    }

    Set<User> instructorSet() {
        return instructors;
    }
}
