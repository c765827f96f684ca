package cms;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;

@Entity
@Table(name = "cms_users")
@Access(AccessType.PROPERTY)
public class User {
    private Long id;
    private String name;
    private String netid;
    private Collection<Course> coursesTaken = new ArrayList<>();
    private Collection<Course> coursesTaught = new ArrayList<>();

    protected User() {}

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    @Id
    @GeneratedValue
    public Long getId() {
        return id;
    }

    protected void setId(Long id) {
        this.id = id;
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

    @ManyToMany(mappedBy = "students")
    public Collection<Course> getCoursesTaken() {
        return coursesTaken;
    }

    protected void setCoursesTaken(Collection<Course> coursesTaken) {
        this.coursesTaken = coursesTaken;
    }

    @ManyToMany(mappedBy = "instructors")
    public Collection<Course> getCoursesTaught() {
        return coursesTaught;
    }

    protected void setCoursesTaught(Collection<Course> coursesTaught) {
        this.coursesTaught = coursesTaught;
    }

    public void enroll(Course course) {
        BothEnds.check(course);
        BothEnds.link(this, coursesTaken, course, course.getStudents());
    }

    public void drop(Course course) {
        BothEnds.check(course);
        BothEnds.unlink(this, coursesTaken, course, course.getStudents());
    }

    public void teach(Course course) {
        BothEnds.check(course);
        BothEnds.link(this, coursesTaught, course, course.getInstructors());
    }

    public void stopTeaching(Course course) {
        BothEnds.check(course);
        BothEnds.unlink(this, coursesTaught, course, course.getInstructors());
    }
}
