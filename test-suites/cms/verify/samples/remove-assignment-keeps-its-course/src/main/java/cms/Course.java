package cms;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;

/** Property access: JPA reads and writes through the getters and setters. */
@Entity
@Access(AccessType.PROPERTY)
public class Course {
    private Long id;
    private String code;
    private String name;
    private Collection<Assignment> assignments = new ArrayList<>();
    private Collection<User> students = new ArrayList<>();
    private Collection<User> instructors = new ArrayList<>();

    protected Course() {}

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    @Id
    @GeneratedValue
    public Long getId() {
        return id;
    }

    protected void setId(Long id) {
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

    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    public Collection<Assignment> getAssignments() {
        return assignments;
    }

    protected void setAssignments(Collection<Assignment> assignments) {
        this.assignments = assignments;
    }

    @ManyToMany
    @JoinTable(
            name = "studentship",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "student_id"))
    public Collection<User> getStudents() {
        return students;
    }

    protected void setStudents(Collection<User> students) {
        this.students = students;
    }

    @ManyToMany
    @JoinTable(
            name = "lectureship",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "instructor_id"))
    public Collection<User> getInstructors() {
        return instructors;
    }

    protected void setInstructors(Collection<User> instructors) {
        this.instructors = instructors;
    }

    public void addAssignment(Assignment assignment) {
        BothEnds.check(assignment);
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        BothEnds.check(assignment);
        assignments.remove(assignment);
    }

    public void addStudent(User user) {
        BothEnds.check(user);
        BothEnds.link(this, students, user, user.getCoursesTaken());
    }

    public void removeStudent(User user) {
        BothEnds.check(user);
        BothEnds.unlink(this, students, user, user.getCoursesTaken());
    }

    public void addInstructor(User user) {
        BothEnds.check(user);
        BothEnds.link(this, instructors, user, user.getCoursesTaught());
    }

    public void removeInstructor(User user) {
        BothEnds.check(user);
        BothEnds.unlink(this, instructors, user, user.getCoursesTaught());
    }
}
