package cms;

import jakarta.persistence.*;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "member")
public class User extends Row {

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new LinkedHashSet<>();

    protected User() {}

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
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
        return coursesTaken.stream().toList();
    }

    public List<Course> getCoursesTaught() {
        return coursesTaught.stream().toList();
    }

    public boolean enroll(Course course) {
        return course != null && course.addStudent(this);
    }

    public boolean drop(Course course) {
        return course != null && course.removeStudent(this);
    }

    public boolean teach(Course course) {
        return course != null && course.addInstructor(this);
    }

    public boolean stopTeaching(Course course) {
        return course != null && course.removeInstructor(this);
    }

    Set<Course> taken() {
        return coursesTaken;
    }

    Set<Course> taught() {
        return coursesTaught;
    }
}
