package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PreRemove;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Entity
public class Course {

    @Id
    @GeneratedValue
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "takes")
    private List<User> students = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "teaches")
    private List<User> instructors = new ArrayList<>();

    Course() {
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
        return Collections.unmodifiableList(assignments);
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

    void assignmentCame(Assignment assignment) {
        assignments.add(assignment);
    }

    void assignmentLeft(Assignment assignment) {
        assignments.remove(assignment);
    }

    public List<User> getStudents() {
        return Collections.unmodifiableList(students);
    }

    public void addStudent(User user) {
        if (user != null && !students.contains(user)) {
            students.add(user);
            user.nowTakes(this);
        }
    }

    public void removeStudent(User user) {
        if (students.remove(user)) {
            user.takesNoMore(this);
        }
    }

    public List<User> getInstructors() {
        return Collections.unmodifiableList(instructors);
    }

    public void addInstructor(User user) {
        if (user != null && !instructors.contains(user)) {
            instructors.add(user);
            user.nowTeaches(this);
        }
    }

    public void removeInstructor(User user) {
        if (instructors.remove(user)) {
            user.teachesNoMore(this);
        }
    }

    /** The rows of the join tables go by themselves; this is for the users that are in memory. */
    @PreRemove
    void sayGoodbye() {
        students.forEach(student -> student.takesNoMore(this));
        instructors.forEach(instructor -> instructor.teachesNoMore(this));
    }
}
