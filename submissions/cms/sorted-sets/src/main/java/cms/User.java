package cms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;

/** Users are ordered by their netid. */
@Entity
@JsonPropertyOrder({"id", "name", "netid", "courses"})
public class User implements Comparable<User> {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    private String netid;

    @ManyToMany(mappedBy = "students")
    @SortNatural
    private SortedSet<Course> coursesTaken = new TreeSet<>();

    @ManyToMany(mappedBy = "instructors")
    @SortNatural
    private SortedSet<Course> coursesTaught = new TreeSet<>();

    protected User() {}

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

    @JsonIgnore
    public SortedSet<Course> getCoursesTaken() {
        return Collections.unmodifiableSortedSet(coursesTaken);
    }

    public void enroll(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course is null");
        }
        course.addStudent(this);
    }

    public void drop(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course is null");
        }
        course.removeStudent(this);
    }

    @JsonIgnore
    public SortedSet<Course> getCoursesTaught() {
        return Collections.unmodifiableSortedSet(coursesTaught);
    }

    public void teach(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course is null");
        }
        course.addInstructor(this);
    }

    public void stopTeaching(Course course) {
        if (course == null) {
            throw new IllegalArgumentException("course is null");
        }
        course.removeInstructor(this);
    }

    /** For the API: taken and taught, each course once because it is a set. */
    @JsonProperty("courses")
    @JsonIncludeProperties({"id", "code", "name"})
    SortedSet<Course> allCourses() {
        SortedSet<Course> all = new TreeSet<>(coursesTaken);
        all.addAll(coursesTaught);
        return all;
    }

    SortedSet<Course> taken() {
        return coursesTaken;
    }

    SortedSet<Course> taught() {
        return coursesTaught;
    }

    @Override
    public int compareTo(User other) {
        return netid.compareTo(other.netid);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof User && compareTo((User) other) == 0;
    }

    @Override
    public int hashCode() {
        return netid.hashCode();
    }

    @Override
    public String toString() {
        return netid;
    }
}
