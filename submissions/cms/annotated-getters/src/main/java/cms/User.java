package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class User {

    private Integer id;
    private String name;
    private String netid;
    private List<Course> coursesTaken = new ArrayList<>();
    private List<Course> coursesTaught = new ArrayList<>();

    protected User() {
        // for Hibernate
    }

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer getId() {
        return id;
    }

    protected void setId(Integer id) {
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
    public List<Course> getCoursesTaken() {
        return coursesTaken;
    }

    protected void setCoursesTaken(List<Course> coursesTaken) {
        this.coursesTaken = coursesTaken;
    }

    @ManyToMany(mappedBy = "instructors")
    public List<Course> getCoursesTaught() {
        return coursesTaught;
    }

    protected void setCoursesTaught(List<Course> coursesTaught) {
        this.coursesTaught = coursesTaught;
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
}
