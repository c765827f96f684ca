package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "person")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "text")
    private String name;

    @Column(columnDefinition = "text")
    private String netid;

    // no cascade here: enrollments are saved and deleted by their course
    @OneToMany(mappedBy = "user")
    private List<Enrollment> enrollments = new ArrayList<>();

    protected User() {
    }

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    public Long getId() { return id; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getNetid() { return netid; }
    public void setNetid(String netid) { this.netid = netid; }

    public List<Course> getCoursesTaken() {
        return courses(Role.STUDENT);
    }

    public void enroll(Course course) {
        if (course != null) {
            course.add(this, Role.STUDENT);
        }
    }

    public void drop(Course course) {
        if (course != null) {
            course.remove(this, Role.STUDENT);
        }
    }

    public List<Course> getCoursesTaught() {
        return courses(Role.INSTRUCTOR);
    }

    public void teach(Course course) {
        if (course != null) {
            course.add(this, Role.INSTRUCTOR);
        }
    }

    public void stopTeaching(Course course) {
        if (course != null) {
            course.remove(this, Role.INSTRUCTOR);
        }
    }

    private List<Course> courses(Role role) {
        return enrollments.stream().filter(e -> e.getRole() == role).map(Enrollment::getCourse).toList();
    }

    List<Enrollment> enrollments() {
        return enrollments;
    }

    @Override
    public boolean equals(Object o) {
        if (this == o) {
            return true;
        }
        if (!(o instanceof User)) {
            return false;
        }
        return getId() != null && getId().equals(((User) o).getId());
    }

    @Override
    public int hashCode() {
        return 37;
    }

    @Override
    public String toString() {
        return "User " + id + ": " + netid;
    }
}
