package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
public class User {
    @Id
    @GeneratedValue
    private long id;
    @Basic(optional = false)
    private String name;
    @Basic(optional = false)
    private String netid;
    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new HashSet<>();
    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new HashSet<>();

    public User() {
    }

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    // getters and setters

    public long getId() {
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
        return new ArrayList<>(coursesTaken);
    }

    public List<Course> getCoursesTaught() {
        return new ArrayList<>(coursesTaught);
    }

    // relationships

    public void enroll(Course course) {
        if (course != null) {
            course.addStudent(this);
        }
    }

    public void drop(Course course) {
        if (course != null) {
            course.removeStudent(this);
        }
    }

    void forget(Course course) {
        coursesTaken.remove(course);
    }

    public void teach(Course course) {
        if (course != null && coursesTaught.add(course)) {
            course.addInstructor(this);
        }
    }

    public void stopTeaching(Course course) {
        if (course != null && coursesTaught.remove(course)) {
            course.removeInstructor(this);
        }
    }
}
