package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
public class User {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) private Long id;
    private String name;
    private String netid;

    // "backrefs", see Course
    @ManyToMany(mappedBy = "students") Set<Course> coursesTaken = new LinkedHashSet<>();
    @ManyToMany(mappedBy = "instructors") Set<Course> coursesTaught = new LinkedHashSet<>();

    protected User() {}

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    public Long getId() { return id; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getNetid() { return netid; }
    public void setNetid(String netid) { this.netid = netid; }

    public Set<Course> getCoursesTaken() { return Set.copyOf(coursesTaken); }
    public Set<Course> getCoursesTaught() { return Set.copyOf(coursesTaught); }

    public void enroll(Course c) { if (c != null) c.addStudent(this); }
    public void drop(Course c) { if (c != null) c.removeStudent(this); }
    public void teach(Course c) { if (c != null) c.addInstructor(this); }
    public void stopTeaching(Course c) { if (c != null) c.removeInstructor(this); }
}
