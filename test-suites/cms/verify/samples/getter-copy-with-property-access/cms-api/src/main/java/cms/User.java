package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "people")
public class User
{
    private Long id;
    private String name;
    private String netid;
    private Set<Course> coursesTaken = new HashSet<>();
    private Set<Course> coursesTaught = new HashSet<>();

    public User()
    {
    }

    public User(String name, String netid)
    {
        this.name = name;
        this.netid = netid;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long getId()
    {
        return id;
    }

    void setId(Long id)
    {
        this.id = id;
    }

    public String getName()
    {
        return name;
    }

    public void setName(String name)
    {
        this.name = name;
    }

    public String getNetid()
    {
        return netid;
    }

    public void setNetid(String netid)
    {
        this.netid = netid;
    }

    @ManyToMany(mappedBy = "students")
    public Set<Course> getCoursesTaken()
    {
        return new HashSet<>(coursesTaken);
    }

    Set<Course> realCoursesTaken()
    {
        return coursesTaken;
    }

    void setCoursesTaken(Set<Course> coursesTaken)
    {
        this.coursesTaken = coursesTaken;
    }

    public void enroll(Course course)
    {
        course.addStudent(this);
    }

    public void drop(Course course)
    {
        course.removeStudent(this);
    }

    @ManyToMany(mappedBy = "instructors")
    public Set<Course> getCoursesTaught()
    {
        return coursesTaught;
    }

    void setCoursesTaught(Set<Course> coursesTaught)
    {
        this.coursesTaught = coursesTaught;
    }

    public void teach(Course course)
    {
        course.addInstructor(this);
    }

    public void stopTeaching(Course course)
    {
        course.removeInstructor(this);
    }
}
