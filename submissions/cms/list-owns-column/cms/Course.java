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
import java.util.HashSet;
import java.util.Set;

@Entity
public class Course {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 5000)
    private String code;

    @Column(length = 5000)
    private String name;

    // A course knows its assignments, so it is the one that writes the column. There is no mappedBy on purpose: the
    // other side can't write it (see Assignment).
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "course_id")
    private Set<Assignment> assignments = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "course_student",
        joinColumns = @JoinColumn(name = "course_id"),
        inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> students = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "course_instructor",
        joinColumns = @JoinColumn(name = "course_id"),
        inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> instructors = new HashSet<>();

    protected Course() {}

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public Long getId() { return id; }

    public String getCode() { return code; }

    public void setCode(String code) { this.code = code; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public Set<Assignment> getAssignments() {
        return new HashSet<>(assignments);
    }

    public Course addAssignment(Assignment assignment) {
        Course previous = assignment.getCourse();
        if (previous != this) {
            if (previous != null) {
                previous.removeAssignment(assignment);
            }
            assignments.add(assignment);
            assignment.isNowIn(this);
        }
        return this;
    }

    public Course removeAssignment(Assignment assignment) {
        if (assignments.remove(assignment)) {
            assignment.isNowIn(null);
        }
        return this;
    }

    public Set<User> getStudents() {
        return new HashSet<>(students);
    }

    public Course addStudent(User user) {
        user.taken().add(this); // first, because it throws for null
        students.add(user);
        return this;
    }

    public Course removeStudent(User user) {
        user.taken().remove(this);
        students.remove(user);
        return this;
    }

    public Set<User> getInstructors() {
        return new HashSet<>(instructors);
    }

    public Course addInstructor(User user) {
        user.taught().add(this);
        instructors.add(user);
        return this;
    }

    public Course removeInstructor(User user) {
        user.taught().remove(this);
        instructors.remove(user);
        return this;
    }
}
