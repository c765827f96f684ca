package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
public class Course {
    static {
        Hooks.run(Hooks.HERE::load);
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "course_students")
    private Set<User> students = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "course_instructors")
    private Set<User> instructors = new LinkedHashSet<>();

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
        return Hooks.HERE.text(name);
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Assignment> getAssignments() {
        return assignments;
    }

    public void addAssignment(Assignment assignment) {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.remove(assignment)) {
            assignment.setCourse(null);
        }
    }

    public Collection<User> getStudents() {
        return Hooks.HERE.shown(students);
    }

    public void addStudent(User user) {
        Hooks.run(() -> Hooks.HERE.link(this, user));
        user.getCoursesTaken().add(this);
        students.add(user);
    }

    public void removeStudent(User user) {
        user.getCoursesTaken().remove(this);
        students.remove(user);
    }

    public Set<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User user) {
        instructors.add(user);
    }

    public void removeInstructor(User user) {
        instructors.remove(user);
    }
}
