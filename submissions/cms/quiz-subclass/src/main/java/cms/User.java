package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Entity
public class User {

    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    private List<Course> coursesTaken = new ArrayList<>();

    @ManyToMany(mappedBy = "instructors")
    private List<Course> coursesTaught = new ArrayList<>();

    User() {
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
        return Collections.unmodifiableList(coursesTaken);
    }

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

    public List<Course> getCoursesTaught() {
        return Collections.unmodifiableList(coursesTaught);
    }

    public void teach(Course course) {
        if (course != null) {
            course.addInstructor(this);
        }
    }

    public void stopTeaching(Course course) {
        if (course != null) {
            course.removeInstructor(this);
        }
    }

    // Told by the course, which is the side that decides.

    void nowTakes(Course course) {
        coursesTaken.add(course);
    }

    void takesNoMore(Course course) {
        coursesTaken.remove(course);
    }

    void nowTeaches(Course course) {
        coursesTaught.add(course);
    }

    void teachesNoMore(Course course) {
        coursesTaught.remove(course);
    }
}
