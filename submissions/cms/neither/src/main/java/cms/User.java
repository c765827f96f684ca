package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private String netid;

    // a user takes many courses
    @ManyToMany
    @JoinTable(name = "courses_taken")
    private List<Course> coursesTaken = new ArrayList<>();

    // a user teaches many courses
    @ManyToMany
    @JoinTable(name = "courses_taught")
    private List<Course> coursesTaught = new ArrayList<>();

    public User() {
    }

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
        this.name = name;
    }

    public String getNetid() {
        return netid;
    }

    public void setNetid(String netid) {
        this.netid = netid;
    }

    public List<Course> getCoursesTaken() {
        return coursesTaken;
    }

    public void enroll(Course course) {
        if (course != null && !coursesTaken.contains(course)) {
            coursesTaken.add(course);
        }
    }

    public void drop(Course course) {
        coursesTaken.remove(course);
    }

    public List<Course> getCoursesTaught() {
        return coursesTaught;
    }

    public void teach(Course course) {
        if (course != null && !coursesTaught.contains(course)) {
            coursesTaught.add(course);
        }
    }

    public void stopTeaching(Course course) {
        coursesTaught.remove(course);
    }
}
