package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "cms_user")
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_seq")
    @SequenceGenerator(name = "user_seq", sequenceName = "user_seq", allocationSize = 1)
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "netid")
    private String netid;

    @ManyToMany(mappedBy = "students", fetch = FetchType.EAGER)
    private Set<Course> coursesTaken = new HashSet<Course>();

    @ManyToMany(mappedBy = "instructors", fetch = FetchType.EAGER)
    private HashSet<Course> coursesTaught = new HashSet<Course>();

    public User() { }

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    public long getId() { return this.id; }
    public String getName() { return this.name; }
    public void setName(String name) { this.name = name; }
    public String getNetid() { return this.netid; }
    public void setNetid(String netid) { this.netid = netid; }
    public Set<Course> getCoursesTaken() { return this.coursesTaken; }
    public Set<Course> getCoursesTaught() { return this.coursesTaught; }

    public void enroll(Course course) {
        course.getStudents().add(this);
        this.coursesTaken.add(course);
    }

    public void drop(Course course) {
        course.getStudents().remove(this);
        this.coursesTaken.remove(course);
    }

    public void teach(Course course) {
        course.getInstructors().add(this);
        this.coursesTaught.add(course);
    }

    public void stopTeaching(Course course) {
        course.getInstructors().remove(this);
        this.coursesTaught.remove(course);
    }

    @Override
    public String toString() {
        return "User{id=" + id + ", netid=" + netid + "}";
    }
}
