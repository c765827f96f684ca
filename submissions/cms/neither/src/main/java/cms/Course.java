package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Course {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private String name;

    // a course has many assignments
    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private List<Assignment> assignments = new ArrayList<>();

    // a course has many students
    @ManyToMany
    @JoinTable(name = "course_students")
    private List<User> students = new ArrayList<>();

    // a course has many instructors
    @ManyToMany
    @JoinTable(name = "course_instructors")
    private List<User> instructors = new ArrayList<>();

    public Course() {
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
        if (assignment != null && !assignments.contains(assignment)) {
            assignments.add(assignment);
        }
    }

    public void removeAssignment(Assignment assignment) {
        assignments.remove(assignment);
    }

    public List<User> getStudents() {
        return students;
    }

    public void addStudent(User student) {
        if (student != null && !students.contains(student)) {
            students.add(student);
        }
    }

    public void removeStudent(User student) {
        students.remove(student);
    }

    public List<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User instructor) {
        if (instructor != null && !instructors.contains(instructor)) {
            instructors.add(instructor);
        }
    }

    public void removeInstructor(User instructor) {
        instructors.remove(instructor);
    }
}
