package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "name", length = 2000, nullable = false)
    private String name;

    @Column(name = "netid", length = 2000, nullable = false, unique = true)
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new LinkedHashSet<>();

    /** JPA only. */
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
        this.name = name;
    }

    public String getNetid() {
        return netid;
    }

    public void setNetid(String netid) {
        this.netid = netid;
    }

    public Set<Course> getCoursesTaken() {
        return Collections.unmodifiableSet(coursesTaken);
    }

    public boolean enroll(Course course) {
        Course.refuseNull(course, "course");
        return course.addStudent(this);
    }

    public void drop(Course course) {
        Course.refuseNull(course, "course");
        course.removeStudent(this);
    }

    public Set<Course> getCoursesTaught() {
        return Collections.unmodifiableSet(coursesTaught);
    }

    public boolean teach(Course course) {
        Course.refuseNull(course, "course");
        return course.addInstructor(this);
    }

    public void stopTeaching(Course course) {
        Course.refuseNull(course, "course");
        course.removeInstructor(this);
    }

    Set<Course> taken() {
        return coursesTaken;
    }

    Set<Course> taught() {
        return coursesTaught;
    }

    @Override
    public String toString() {
        return "User '" + netid + "'";
    }
}
