package cms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

/** Each list says which properties of its elements are left out inside of a course. */
@Entity
@JsonPropertyOrder({"id", "code", "name"})
public class Course {

    @Id
    @GeneratedValue
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    @JsonIgnoreProperties("course")
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "course_student")
    @JsonIgnoreProperties("courses")
    private List<User> students = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "course_instructor")
    @JsonIgnoreProperties("courses")
    private List<User> instructors = new ArrayList<>();

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

    public List<Assignment> getAssignments() { return assignments; }
    public List<User> getStudents() { return students; }
    public List<User> getInstructors() { return instructors; }

    public void addAssignment(Assignment assignment) {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.contains(assignment)) {
            assignment.setCourse(null);
        }
    }

    public void addStudent(User user) {
        user.enroll(this);
    }

    public void removeStudent(User user) {
        user.drop(this);
    }

    public void addInstructor(User user) {
        user.teach(this);
    }

    public void removeInstructor(User user) {
        user.stopTeaching(this);
    }
}
