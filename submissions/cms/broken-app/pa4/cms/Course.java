package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
public class Course {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) private Long id;
    private String code;
    private String name;

    // All three relationships are kept in step here, User and Assignment only call these methods.

    @OneToMany(mappedBy = "course", cascade = { CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE })
    @OrderBy("id")
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "students")
    private Set<User> students = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "instructors")
    private Set<User> instructors = new LinkedHashSet<>();

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

    public List<Assignment> getAssignments() { return List.copyOf(assignments); }
    public Set<User> getStudents() { return Set.copyOf(students); }
    public Set<User> getInstructors() { return Set.copyOf(instructors); }

    public void addAssignment(Assignment a) {
        if (a == null || assignments.contains(a)) return;
        if (a.course != null) a.course.removeAssignment(a);
        assignments.add(a);
        a.course = this;
    }

    public void removeAssignment(Assignment a) {
        if (assignments.remove(a)) a.course = null;
    }

    public void addStudent(User u) {
        if (u == null) return;
        students.add(u);
        u.coursesTaken.add(this);
    }

    public void removeStudent(User u) {
        if (u == null) return;
        students.remove(u);
        u.coursesTaken.remove(this);
    }

    public void addInstructor(User u) {
        if (u == null) return;
        instructors.add(u);
        u.coursesTaught.add(this);
    }

    public void removeInstructor(User u) {
        if (u == null) return;
        instructors.remove(u);
        u.coursesTaught.remove(this);
    }
}
