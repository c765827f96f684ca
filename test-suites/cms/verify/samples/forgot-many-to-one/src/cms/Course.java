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

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "course_students",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private List<User> students = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "course_instructors",
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

    public List<Assignment> getAssignments() {
        return assignments;
    }

    public void addAssignment(Assignment assignment) {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.contains(assignment)) {
            assignment.setCourse(null);
        }
    }

    public List<User> getStudents() {
        return students;
    }

    public void addStudent(User user) {
        if (user == null || students.contains(user)) {
            return;
        }
        students.add(user);
        user.getCoursesTaken().add(this);
    }

    public void removeStudent(User user) {
        if (students.remove(user)) {
            user.getCoursesTaken().remove(this);
        }
    }

    public List<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User user) {
        if (user == null || instructors.contains(user)) {
            return;
        }
        instructors.add(user);
        user.getCoursesTaught().add(this);
    }

    public void removeInstructor(User user) {
        if (instructors.remove(user)) {
            user.getCoursesTaught().remove(this);
        }
    }
}
