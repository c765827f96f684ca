package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Entity
public class Course {
    @Id
    @GeneratedValue
    private long id;
    @Basic(optional = false)
    private String code;
    @Basic(optional = false)
    private String name;
    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private Set<Assignment> assignments = new HashSet<>();
    @ManyToMany
    @JoinTable(name = "course_student")
    private Set<User> students = new HashSet<>();
    @ManyToMany
    @JoinTable(name = "course_instructor")
    private Set<User> instructors = new HashSet<>();

    public Course() {
    }

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    // getters and setters

    public long getId() {
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

    public List<Assignment> getAssignments() {
        return new ArrayList<>(assignments);
    }

    public List<User> getStudents() {
        return new ArrayList<>(students);
    }

    public List<User> getInstructors() {
        return new ArrayList<>(instructors);
    }

    @Override
    public boolean equals(Object o) {
        if (!(o instanceof Course)) {
            return false;
        }
        Course c = (Course) o;
        return Objects.equals(getCode(), c.getCode())
                && Objects.equals(getName(), c.getName())
                && Objects.equals(assignments, c.assignments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, name, assignments);
    }

    // relationships (the if stops the two sides from calling each other forever)

    public void addAssignment(Assignment assignment) {
        if (assignment != null && assignments.add(assignment)) {
            assignment.setCourse(this);
        }
    }

    public void removeAssignment(Assignment assignment) {
        if (assignment != null && assignments.remove(assignment)) {
            assignment.setCourse(null);
        }
    }

    public void addStudent(User user) {
        if (user != null && students.add(user)) {
            user.enroll(this);
        }
    }

    public void removeStudent(User user) {
        if (user != null && students.remove(user)) {
            user.drop(this);
        }
    }

    public void addInstructor(User user) {
        if (user != null && instructors.add(user)) {
            user.teach(this);
        }
    }

    public void removeInstructor(User user) {
        if (user != null && instructors.remove(user)) {
            user.stopTeaching(this);
        }
    }
}
