package cms;

import jakarta.persistence.*;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table(name = "courses")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private Set<Assignment> assignments = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "course_students",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> students = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "course_instructors",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> instructors = new LinkedHashSet<>();

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

    public Set<Assignment> getAssignments() {
        return assignments;
    }

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

    public Set<User> getStudents() {
        return students;
    }

    public void addStudent(User user) {
        if (user == null) {
            return;
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
            return;
        }
        students.remove(user);
        user.getCoursesTaken().remove(this);
    }

    public Set<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User user) {
        if (user == null) {
            return;
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
            return;
        }
        instructors.remove(user);
        user.getCoursesTaught().remove(this);
    }
}
