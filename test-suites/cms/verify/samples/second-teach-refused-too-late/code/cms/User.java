package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "pa4_user")
public class User
{
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String name;
    private String netid;

    // stored here
    @ManyToMany
    @JoinTable(name = "pa4_participant")
    final List<Course> studies = new ArrayList<>();

    // stored by the course, see Course.lecturers
    @ManyToMany(mappedBy = "lecturers")
    final List<Course> lectures = new ArrayList<>();

    protected User() { }

    public User(String name, String netid)
    {
        this.name = name;
        this.netid = netid;
    }

    public Long getId() { return id; }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    public String getNetid() { return netid; }
    public void setNetid(String netid) { this.netid = netid; }

    public List<Course> getCoursesTaken() { return studies; }

    public void enroll(Course course)
    {
        if (course == null)
            throw new IllegalArgumentException("no course given");
        course.addStudent(this);
    }

    public void drop(Course course)
    {
        if (course == null)
            throw new IllegalArgumentException("no course given");
        course.removeStudent(this);
    }

    public List<Course> getCoursesTaught() { return lectures; }

    public void teach(Course course)
    {
        if (course == null)
            throw new IllegalArgumentException("no course given");
        course.addInstructor(this);
    }

    public void stopTeaching(Course course)
    {
        if (course == null)
            throw new IllegalArgumentException("no course given");
        course.removeInstructor(this);
    }
}
