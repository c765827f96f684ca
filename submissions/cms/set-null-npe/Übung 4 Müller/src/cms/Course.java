package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

// Übungsblatt 4, Gruppe 12: Jörg Müller, Anaïs Weiß
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
        if (assignment != null) {
            assignment.setCourse(this);
        }
    }

    public void removeAssignment(Assignment assignment) {
        // nur entfernen, wenn die Aufgabe wirklich zu diesem Kurs gehört
        if (assignment != null && assignment.getCourse() == this) {
            assignments.remove(assignment);
            assignment.austragen();
        }
    }

    public List<User> getStudents() {
        return students;
    }

    public void addStudent(User user) {
        if (user == null) throw new NullPointerException("user fehlt");
        if (!students.contains(user)) {
            students.add(user);
        }
        if (!user.getCoursesTaken().contains(this)) {
            user.getCoursesTaken().add(this);
        }
    }

    public void removeStudent(User user) {
        if (user == null) throw new NullPointerException("user fehlt");
        students.remove(user);
        user.getCoursesTaken().remove(this);
    }

    public List<User> getInstructors() {
        return instructors;
    }

    public void addInstructor(User user) {
        if (user == null) throw new NullPointerException("user fehlt");
        if (!instructors.contains(user)) {
            instructors.add(user);
        }
        if (!user.getCoursesTaught().contains(this)) {
            user.getCoursesTaught().add(this);
        }
    }

    public void removeInstructor(User user) {
        if (user == null) throw new NullPointerException("user fehlt");
        instructors.remove(user);
        user.getCoursesTaught().remove(this);
    }
}
