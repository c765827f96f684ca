// CS 1998-601 PA4
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
        if (assignment == null || assignments.contains(assignment)) {
            return;
        }
        if (assignment.getCourse() != null) {
            assignment.getCourse().removeAssignment(assignment);
        }
        assignments.add(assignment);
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.remove(assignment)) {
            assignment.setCourse(null);
        }
    }

    public List<User> getStudents() {
        return students;
    }

    public void addStudent(User u) {
        if (u == null) {
            return;
        }
        if (!students.contains(u)) {
            students.add(u);
        }
        if (!u.getCoursesTaken().contains(this)) {
            u.getCoursesTaken().add(this);
        }
    }

    public void removeStudent(User u) {
        if (u == null) {
            return;
        }
        students.remove(u);
        u.getCoursesTaken().remove(this);
    }

    public List<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User u) {
        if (u == null) {
            return;
        }
        if (!instructors.contains(u)) {
            instructors.add(u);
        }
        if (!u.getCoursesTaught().contains(this)) {
            u.getCoursesTaught().add(this);
        }
    }

    public void removeInstructor(User u) {
        if (u == null) {
            return;
        }
        instructors.remove(u);
        u.getCoursesTaught().remove(this);
    }
}
