package cms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "users")
@JsonPropertyOrder({"id", "name", "netid"})
public class User {

    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    @JsonIgnore
    private List<Course> coursesTaken = new ArrayList<>();

    @ManyToMany(mappedBy = "instructors")
    @JsonIgnore
    private List<Course> coursesTaught = new ArrayList<>();

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

    public List<Course> getCoursesTaken() { return coursesTaken; }
    public List<Course> getCoursesTaught() { return coursesTaught; }

    /** For JSON alone: both roles, each course once. */
    @JsonIgnoreProperties({"assignments", "students", "instructors"})
    public Set<Course> getCourses() {
        Set<Course> courses = new LinkedHashSet<>(coursesTaken);
        courses.addAll(coursesTaught);
        return courses;
    }

    public void enroll(Course course) {
        link(coursesTaken, course, course.getStudents());
    }

    public void drop(Course course) {
        unlink(coursesTaken, course, course.getStudents());
    }

    public void teach(Course course) {
        link(coursesTaught, course, course.getInstructors());
    }

    public void stopTeaching(Course course) {
        unlink(coursesTaught, course, course.getInstructors());
    }

    private void link(List<Course> mine, Course course, List<User> theirs) {
        if (!mine.contains(course)) {
            mine.add(course);
        }
        if (!theirs.contains(this)) {
            theirs.add(this);
        }
    }

    private void unlink(List<Course> mine, Course course, List<User> theirs) {
        mine.remove(course);
        theirs.remove(this);
    }
}
