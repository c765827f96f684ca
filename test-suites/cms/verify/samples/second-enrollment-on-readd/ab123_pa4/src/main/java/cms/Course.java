package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "text")
    private String code;

    @Column(columnDefinition = "text")
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    // an enrollment without its course makes no sense, so it is deleted when it is taken out
    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Enrollment> enrollments = new ArrayList<>();

    protected Course() {
    }

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public Long getId() { return id; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    /** A copy. */
    public List<Assignment> getAssignments() {
        return new ArrayList<>(assignments);
    }

    public boolean addAssignment(Assignment assignment) {
        if (assignment == null) {
            return false;
        }
        assignment.setCourse(this);
        return true;
    }

    public boolean removeAssignment(Assignment assignment) {
        if (assignment == null || !this.equals(assignment.getCourse())) {
            return false;
        }
        assignment.setCourse(null);
        return true;
    }

    /** A new list, made from the enrollments. */
    public List<User> getStudents() {
        return people(Role.STUDENT);
    }

    public void addStudent(User user) {
        add(user, Role.STUDENT);
    }

    public void removeStudent(User user) {
        remove(user, Role.STUDENT);
    }

    /** A new list, made from the enrollments. */
    public List<User> getInstructors() {
        return people(Role.INSTRUCTOR);
    }

    public void addInstructor(User user) {
        add(user, Role.INSTRUCTOR);
    }

    public void removeInstructor(User user) {
        remove(user, Role.INSTRUCTOR);
    }

    private List<User> people(Role role) {
        return enrollments.stream().filter(e -> e.getRole() == role).map(Enrollment::getUser).toList();
    }

    // ---- everything that changes an enrollment goes through these two ----

    void add(User user, Role role) {
        if (user == null) {
            return;
        }
        Enrollment enrollment = new Enrollment(this, user, role);
        user.enrollments().add(enrollment);
        enrollments.add(enrollment);
    }

    void remove(User user, Role role) {
        Enrollment enrollment = user == null ? null : find(user, role);
        if (enrollment == null) {
            return;
        }
        user.enrollments().remove(enrollment);
        enrollments.remove(enrollment);
    }

    private Enrollment find(User user, Role role) {
        for (Enrollment e : enrollments) {
            if (e.getRole() == role && e.getUser().equals(user)) {
                return e;
            }
        }
        return null;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** Same object, or same row. hashCode has to stay the same when the id arrives, so it is just a constant. */
    @Override
    public boolean equals(Object o) {
        if (this == o) {
            return true;
        }
        if (!(o instanceof Course)) {
            return false;
        }
        return getId() != null && getId().equals(((Course) o).getId());
    }

    @Override
    public int hashCode() {
        return 31;
    }

    @Override
    public String toString() {
        return "Course " + id + ": " + code;
    }
}
