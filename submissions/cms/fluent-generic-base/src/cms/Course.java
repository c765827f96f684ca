package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Entity
public class Course extends Named<Course> {

    @Column(nullable = false)
    private String code;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private Set<Assignment> assignments = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "enrollment")
    private Set<User> students = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "teaching")
    private Set<User> instructors = new HashSet<>();

    protected Course() {
    }

    public Course(String code, String name) {
        super(name);
        this.code = code;
    }

    @Override
    protected Course self() {
        return this;
    }

    public String getCode() {
        return code;
    }

    public Course setCode(String code) {
        this.code = code;
        return this;
    }

    public List<Assignment> getAssignments() {
        return new ArrayList<>(assignments);
    }

    public Course addAssignment(Assignment assignment) {
        Objects.requireNonNull(assignment, "assignment");
        Course before = assignment.getCourse();
        if (before != null) {
            before.removeAssignment(assignment);
        }
        assignments.add(assignment);
        assignment.course = this;
        return this;
    }

    public Course removeAssignment(Assignment assignment) {
        Objects.requireNonNull(assignment, "assignment");
        if (assignments.remove(assignment)) {
            assignment.course = null;
        }
        return this;
    }

    public List<User> getStudents() {
        return new ArrayList<>(students);
    }

    public Course addStudent(User user) {
        Objects.requireNonNull(user, "user");
        students.add(user);
        user.coursesTaken.add(this);
        return this;
    }

    public Course removeStudent(User user) {
        Objects.requireNonNull(user, "user");
        students.remove(user);
        user.coursesTaken.remove(this);
        return this;
    }

    public List<User> getInstructors() {
        return new ArrayList<>(instructors);
    }

    public Course addInstructor(User user) {
        Objects.requireNonNull(user, "user");
        instructors.add(user);
        user.coursesTaught.add(this);
        return this;
    }

    public Course removeInstructor(User user) {
        Objects.requireNonNull(user, "user");
        instructors.remove(user);
        user.coursesTaught.remove(this);
        return this;
    }
}
