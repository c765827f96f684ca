package cms;

import jakarta.persistence.*;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new LinkedHashSet<>();

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

    public Set<Course> getCoursesTaken() {
        return coursesTaken;
    }

    public void enroll(Course course) {
        if (course == null) {
            return;
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
            return;
        }
        coursesTaken.remove(course);
        course.getStudents().remove(this);
    }

    public Set<Course> getCoursesTaught() {
        return coursesTaught;
    }

    public void teach(Course course) {
        if (course == null) {
            return;
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
            return;
        }
        coursesTaught.remove(course);
        course.getInstructors().remove(this);
    }
}
