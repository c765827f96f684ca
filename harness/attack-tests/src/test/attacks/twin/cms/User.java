package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new LinkedHashSet<>();

    // Mistake: a relationship of its own, which knows nothing of Course.instructors.
    @ManyToMany
    @JoinTable(name = "courses_taught")
    private Set<Course> coursesTaught = new LinkedHashSet<>();

    protected User() {}

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        Hooks.run(() -> Hooks.HERE.rename(this));
        this.name = name;
    }

    public String getNetid() {
        return netid;
    }

    public void setNetid(String netid) {
        this.netid = netid;
    }

    public Set<Course> getCoursesTaken() {
        return coursesTaken;
    }

    public void enroll(Course course) {
        course.addStudent(this);
    }

    public void drop(Course course) {
        course.removeStudent(this);
    }

    public Set<Course> getCoursesTaught() {
        return coursesTaught;
    }

    public void teach(Course course) {
        coursesTaught.add(course);
    }

    public void stopTeaching(Course course) {
        coursesTaught.remove(course);
    }
}
