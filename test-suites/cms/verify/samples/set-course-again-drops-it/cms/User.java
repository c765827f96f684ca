package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody with a netid. Can take courses and teach courses.
 */
@Entity
public class User {

    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new HashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new HashSet<>();

    /** For JPA. */
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

    // ---- courses as a student ----

    public Set<Course> getCoursesTaken() {
        return Collections.unmodifiableSet(coursesTaken);
    }

    /** Signs this user up for the course. */
    public void enroll(Course course) {
        Objects.requireNonNull(course, "course");
        coursesTaken.add(course);
        course.studentsInternal().add(this);
    }

    /** Signs this user off. */
    public void drop(Course course) {
        if (coursesTaken.remove(course)) {
            course.studentsInternal().remove(this);
        }
    }

    Set<Course> takenInternal() {
        return coursesTaken;
    }

    // ---- courses as an instructor ----

    public Set<Course> getCoursesTaught() {
        return Collections.unmodifiableSet(coursesTaught);
    }

    /** Makes this user an instructor of the course. */
    public void teach(Course course) {
        Objects.requireNonNull(course, "course");
        coursesTaught.add(course);
        course.instructorsInternal().add(this);
    }

    public void stopTeaching(Course course) {
        if (coursesTaught.remove(course)) {
            course.instructorsInternal().remove(this);
        }
    }

    Set<Course> taughtInternal() {
        return coursesTaught;
    }
}
