package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "cms_user")
public class User extends BaseEntity {

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new HashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new HashSet<>();

    protected User() {
    }

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

    public Set<Course> getCoursesTaken() {
        return Set.copyOf(coursesTaken);
    }

    public boolean enroll(Course course) {
        return Link.STUDENTS.connect(course, this);
    }

    public boolean drop(Course course) {
        return Link.STUDENTS.disconnect(course, this);
    }

    public Set<Course> getCoursesTaught() {
        return Set.copyOf(coursesTaught);
    }

    public boolean teach(Course course) {
        return Link.INSTRUCTORS.connect(course, this);
    }

    public boolean stopTeaching(Course course) {
        return Link.INSTRUCTORS.disconnect(course, this);
    }

    Set<Course> takenSet() {
        return coursesTaken;
    }

    Set<Course> taughtSet() {
        return coursesTaught;
    }
}
