package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "courses")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, columnDefinition = "text")
    private String code;

    @Column(nullable = false, columnDefinition = "text")
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "student_association",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private List<User> students = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "instructor_association",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private List<User> instructors = new ArrayList<>();

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

    public List<Assignment> getAssignments() {
        return assignments;
    }

    public void addAssignment(Assignment a) {
        if (a == null) {
            throw new IllegalArgumentException("assignment must not be null");
        }
        if (!assignments.contains(a)) {
            assignments.add(a);
        }
        a.assignCourse(this);
    }

    public void removeAssignment(Assignment a) {
        if (a == null) {
            throw new IllegalArgumentException("assignment must not be null");
        }
        removeAll(assignments, a);
        // only if it is really ours, otherwise we would orphan somebody else's assignment
        if (a.getCourse() == this) {
            a.assignCourse(null);
        }
    }

    // ---- students ----

    public List<User> getStudents() {
        return students;
    }

    public void addStudent(User user) {
        if (user == null) {
            throw new IllegalArgumentException("user must not be null");
        }
        if (!students.contains(user)) {
            students.add(user);
        }
        if (!user.getCoursesTaken().contains(this)) {
            user.getCoursesTaken().add(this);
        }
    }

    public void removeStudent(User user) {
        if (user == null) {
            throw new IllegalArgumentException("user must not be null");
        }
        removeAll(students, user);
        removeAll(user.getCoursesTaken(), this);
    }

    // ---- instructors ----

    public List<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User user) {
        if (user == null) {
            throw new IllegalArgumentException("user must not be null");
        }
        if (!instructors.contains(user)) {
            instructors.add(user);
        }
        if (!user.getCoursesTaught().contains(this)) {
            user.getCoursesTaught().add(this);
        }
    }

    public void removeInstructor(User user) {
        if (user == null) {
            throw new IllegalArgumentException("user must not be null");
        }
        removeAll(instructors, user);
        removeAll(user.getCoursesTaught(), this);
    }

    /** List.remove only takes out the first one, and the getters let anybody add a second one. */
    static <T> void removeAll(List<T> list, T element) {
        list.removeAll(List.of(element));
    }

    @Override
    public String toString() {
        return "Course [id=" + id + ", code=" + code + ", name=" + name + "]";
    }
}
