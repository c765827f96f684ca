package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

@Entity
@Table(name = "app_user")
public class User {

    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String netid;

    @OneToMany(mappedBy = "user")
    private List<Membership> memberships = new ArrayList<>();

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

    List<Membership> memberships() {
        return memberships;
    }

    public List<Course> getCoursesTaken() {
        return courses(Membership.Role.STUDENT);
    }

    public void enroll(Course course) {
        course.addStudent(this);
    }

    public void drop(Course course) {
        course.removeStudent(this);
    }

    public List<Course> getCoursesTaught() {
        return courses(Membership.Role.INSTRUCTOR);
    }

    public void teach(Course course) {
        course.addInstructor(this);
    }

    public void stopTeaching(Course course) {
        course.removeInstructor(this);
    }

    private List<Course> courses(Membership.Role role) {
        return memberships.stream()
                .filter(m -> m.getRole() == role)
                .map(Membership::getCourse)
                .collect(Collectors.toList());
    }
}
