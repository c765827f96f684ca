package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    private List<Course> coursesTaken = new ArrayList<>();

    @ManyToMany(mappedBy = "instructors")
    private List<Course> coursesTaught = new ArrayList<>();

    protected User() {
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
        return coursesTaken;
    }

    public void enroll(Course course) {
        if (course == null || coursesTaken.contains(course)) {
            return;
        }
        coursesTaken.add(course);
        course.getStudents().add(this);
    }

    public void drop(Course course) {
        if (coursesTaken.remove(course)) {
            course.getStudents().remove(this);
        }
    }

    public List<Course> getCoursesTaught() {
        return coursesTaught;
    }

    public void teach(Course course) {
        if (course == null || coursesTaught.contains(course)) {
            return;
        }
        coursesTaught.add(course);
        course.getInstructors().add(this);
    }

    public void stopTeaching(Course course) {
        if (coursesTaught.remove(course)) {
            course.getInstructors().remove(this);
        }
    }
}
