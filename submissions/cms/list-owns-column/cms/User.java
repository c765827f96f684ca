package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

@Entity
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 5000)
    private String name;

    @Column(length = 5000)
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> taken = new HashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> taught = new HashSet<>();

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

    public Set<Course> getCoursesTaken() {
        return new HashSet<>(taken);
    }

    public User enroll(Course course) {
        course.addStudent(this);
        return this;
    }

    public User drop(Course course) {
        course.removeStudent(this);
        return this;
    }

    public Set<Course> getCoursesTaught() {
        return new HashSet<>(taught);
    }

    public User teach(Course course) {
        course.addInstructor(this);
        return this;
    }

    public User stopTeaching(Course course) {
        course.removeInstructor(this);
        return this;
    }

    Set<Course> taken() { return taken; }

    Set<Course> taught() { return taught; }
}
