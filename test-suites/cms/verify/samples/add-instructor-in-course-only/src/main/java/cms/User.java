package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Two users are the same user if they have the same netid. Owns both relationships to Course. */
@Entity
@Table(name = "app_user")
public class User extends BaseEntity {

    @Column(nullable = false, length = 1_000_000)
    private String name;

    @Column(nullable = false, length = 1_000_000)
    private String netid;

    @ManyToMany
    @JoinTable(
            name = "user_takes_course",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "course_id"))
    private final Set<Course> coursesTaken = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "user_teaches_course",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "course_id"))
    private final Set<Course> coursesTaught = new HashSet<>();

    protected User() {}

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
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
        return Collections.unmodifiableSet(coursesTaken);
    }

    public void enroll(Course course) {
        Course.notNull(course);
        coursesTaken.add(course);
        course.students().add(this);
    }

    public void drop(Course course) {
        Course.notNull(course);
        coursesTaken.remove(course);
        course.students().remove(this);
    }

    public Set<Course> getCoursesTaught() {
        return Collections.unmodifiableSet(coursesTaught);
    }

    public void teach(Course course) {
        Course.notNull(course);
        coursesTaught.add(course);
        course.instructors().add(this);
    }

    public void stopTeaching(Course course) {
        Course.notNull(course);
        coursesTaught.remove(course);
        course.instructors().remove(this);
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof User && Objects.equals(getNetid(), ((User) o).getNetid());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getNetid());
    }

    @Override
    public String toString() {
        return "User{" + getNetid() + "}";
    }
}
