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
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table(name = "courses")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "code", length = 2000, nullable = false)
    private String code;

    @Column(name = "name", length = 2000, nullable = false)
    private String name;

    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE})
    private Set<Assignment> assignments = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "students",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> students = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "instructors",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> instructors = new LinkedHashSet<>();

    /** JPA only. */
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

    public Set<Assignment> getAssignments() {
        return Collections.unmodifiableSet(assignments);
    }

    /** @return false if it was there before */
    public boolean addAssignment(Assignment assignment) {
        refuseNull(assignment, "assignment");
        if (assignments.contains(assignment)) {
            return false;
        }
        assignment.setCourse(this);
        return true;
    }

    public void removeAssignment(Assignment assignment) {
        refuseNull(assignment, "assignment");
        if (!assignments.contains(assignment)) {
            throw new IllegalArgumentException(assignment + " is not in " + this + " but in " + assignment.getCourse());
        }
        assignment.setCourse(null);
    }

    public Set<User> getStudents() {
        return Collections.unmodifiableSet(students);
    }

    /** @return false if the user was a student before */
    public boolean addStudent(User user) {
        refuseNull(user, "student");
        user.taken().add(this);
        return students.add(user);
    }

    public void removeStudent(User user) {
        refuseNull(user, "student");
        if (!students.remove(user)) {
            throw new IllegalStateException(user + " is no student of " + this);
        }
        user.taken().remove(this);
    }

    public Set<User> getInstructors() {
        return Collections.unmodifiableSet(instructors);
    }

    /** @return false if the user was an instructor before */
    public boolean addInstructor(User user) {
        refuseNull(user, "instructor");
        user.taught().add(this);
        return instructors.add(user);
    }

    public void removeInstructor(User user) {
        refuseNull(user, "instructor");
        if (!instructors.remove(user)) {
            throw new IllegalStateException(user + " is no instructor of " + this);
        }
        user.taught().remove(this);
    }

    void join(Assignment assignment) {
        assignments.add(assignment);
    }

    void leave(Assignment assignment) {
        assignments.remove(assignment);
    }

    static void refuseNull(Object argument, String what) {
        if (argument == null) {
            throw new IllegalArgumentException("The " + what + " is null.");
        }
    }

    @Override
    public String toString() {
        return "Course '" + code + "'";
    }
}
