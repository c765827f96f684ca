package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, columnDefinition = "text")
    private String name;

    @Column(nullable = false, columnDefinition = "text")
    private String netid;

    // back_populates="students"
    @ManyToMany(mappedBy = "students")
    private List<Course> coursesTaken = new ArrayList<>();

    // back_populates="instructors"
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
        if (course == null) {
            throw new IllegalArgumentException("course must not be null");
        }
        if (!coursesTaken.contains(course)) {
            coursesTaken.add(course);
        }
        if (!course.getStudents().contains(this)) {
            course.getStudents().add(this);
        }
    }

    public void drop(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course must not be null");
        }
        Course.removeAll(coursesTaken, course);
        Course.removeAll(course.getStudents(), this);
    }

    public List<Course> getCoursesTaught() {
        return coursesTaught;
    }

    public void teach(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course must not be null");
        }
        if (!coursesTaught.contains(course)) {
            coursesTaught.add(course);
        }
        if (!course.getInstructors().contains(this)) {
            course.getInstructors().add(this);
        }
    }

    public void stopTeaching(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course must not be null");
        }
        Course.removeAll(coursesTaught, course);
        Course.removeAll(course.getInstructors(), this);
    }

    @Override
    public String toString() {
        return "User [id=" + id + ", name=" + name + ", netid=" + netid + ", coursesTaken=" + coursesTaken + "]";
    }
}
