package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Course {

    private Integer id;
    private String code;
    private String name;
    private List<Assignment> assignments = new ArrayList<>();
    private List<User> students = new ArrayList<>();
    private List<User> instructors = new ArrayList<>();

    protected Course() {
        // for Hibernate
    }

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    // ------------------------------------------------------------------ columns

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer getId() {
        return id;
    }

    protected void setId(Integer id) {
        this.id = id;
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

    // ------------------------------------------------------------------ relationships
    // The setters are called by Hibernate while it loads, with a collection of its own that isn't filled yet. So they
    // must not do anything but keep it.

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    public List<Assignment> getAssignments() {
        return assignments;
    }

    protected void setAssignments(List<Assignment> assignments) {
        this.assignments = assignments;
    }

    @ManyToMany
    @JoinTable(
            name = "course_student",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "student_id"))
    public List<User> getStudents() {
        return students;
    }

    protected void setStudents(List<User> students) {
        this.students = students;
    }

    @ManyToMany
    @JoinTable(
            name = "course_instructor",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "instructor_id"))
    public List<User> getInstructors() {
        return instructors;
    }

    protected void setInstructors(List<User> instructors) {
        this.instructors = instructors;
    }

    // ------------------------------------------------------------------ both sides

    public void addAssignment(Assignment assignment) {
        if (assignment != null) {
            assignment.setCourse(this);
        }
    }

    public void removeAssignment(Assignment assignment) {
        if (assignment != null && assignment.getCourse() == this) {
            assignment.setCourse(null);
        }
    }

    public void addStudent(User user) {
        if (user != null) {
            link(getStudents(), user);
            link(user.getCoursesTaken(), this);
        }
    }

    public void removeStudent(User user) {
        if (user != null) {
            unlink(getStudents(), user);
            unlink(user.getCoursesTaken(), this);
        }
    }

    public void addInstructor(User user) {
        if (user != null) {
            link(getInstructors(), user);
            link(user.getCoursesTaught(), this);
        }
    }

    public void removeInstructor(User user) {
        if (user != null) {
            unlink(getInstructors(), user);
            unlink(user.getCoursesTaught(), this);
        }
    }

    /** A list takes everything twice, so look first. */
    static <E> void link(List<E> list, E element) {
        if (!list.contains(element)) {
            list.add(element);
        }
    }

    static <E> void unlink(List<E> list, E element) {
        list.removeIf(each -> each == element);
    }
}
