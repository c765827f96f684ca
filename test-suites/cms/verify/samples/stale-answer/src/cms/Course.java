package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "course")
public class Course {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_seq")
    @SequenceGenerator(name = "course_seq", sequenceName = "course_seq", allocationSize = 1)
    private long id;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    private Set<Assignment> assignments = new HashSet<Assignment>();

    @ManyToMany(fetch = FetchType.EAGER)
    @JoinTable(name = "course_student",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "student_id"))
    private Set<User> students = new HashSet<User>();

    @ManyToMany(fetch = FetchType.EAGER)
    @JoinTable(name = "course_instructor",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "instructor_id"))
    private Set<User> instructors = new HashSet<User>();

    public Course() { }

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public long getId() { return this.id; }
    public String getCode() { return this.code; }
    public void setCode(String code) { this.code = code; }
    public String getName() { return this.name; }
    public void setName(String name) { this.name = name; }
    public Set<Assignment> getAssignments() { return this.assignments; }
    public Set<User> getStudents() { return this.students; }
    public Set<User> getInstructors() { return this.instructors; }

    public void addAssignment(Assignment assignment) {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignment.getCourse() == this) {
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

    @Override
    public String toString() {
        return "Course{id=" + id + ", code=" + code + "}";
    }
}
