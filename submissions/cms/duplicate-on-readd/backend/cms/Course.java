package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "tbl_course")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "course_students",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private List<User> students = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "course_instructors",
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
        if (assignment != null) {
            assignment.setCourse(this);
        }
    }

    public void removeAssignment(Assignment assignment) {
        if (assignment != null && assignment.getCourse() == this) {
            assignment.setCourse(null);
        }
    }

    public List<User> getStudents() {
        return students;
    }

    public void addStudent(User user) {
        if (user == null) {
            return;
        }
        students.add(user);
        user.getCoursesTaken().add(this);
    }

    public void removeStudent(User user) {
        if (user == null) {
            return;
        }
        students.remove(user);
        user.getCoursesTaken().remove(this);
    }

    public List<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User user) {
        if (user == null) {
            return;
        }
        instructors.add(user);
        user.getCoursesTaught().add(this);
    }

    public void removeInstructor(User user) {
        if (user == null) {
            return;
        }
        instructors.remove(user);
        user.getCoursesTaught().remove(this);
    }
}
