package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Entity
@Table(name = "people")
public class User extends Named<User> {

    @Column(nullable = false)
    private String netid;

    // Only Course touches these two.

    @ManyToMany(mappedBy = "students")
    Set<Course> coursesTaken = new HashSet<>();

    @ManyToMany(mappedBy = "instructors")
    Set<Course> coursesTaught = new HashSet<>();

    protected User() {
    }

    public User(String name, String netid) {
        super(name);
        this.netid = netid;
    }

    @Override
    protected User self() {
        return this;
    }

    public String getNetid() {
        return netid;
    }

    public User setNetid(String netid) {
        this.netid = netid;
        return this;
    }

    public List<Course> getCoursesTaken() {
        return new ArrayList<>(coursesTaken);
    }

    public User enroll(Course course) {
        Objects.requireNonNull(course, "course").addStudent(this);
        return this;
    }

    public User drop(Course course) {
        Objects.requireNonNull(course, "course").removeStudent(this);
        return this;
    }

    public List<Course> getCoursesTaught() {
        return new ArrayList<>(coursesTaught);
    }

    public User teach(Course course) {
        Objects.requireNonNull(course, "course").addInstructor(this);
        return this;
    }

    public User stopTeaching(Course course) {
        Objects.requireNonNull(course, "course").removeInstructor(this);
        return this;
    }
}
