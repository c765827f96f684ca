package cms;

import static java.util.Collections.unmodifiableSet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
public class User {

  @Id @GeneratedValue private Long id;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String netid;

  @ManyToMany
  @JoinTable(
      name = "enrollment",
      joinColumns = @JoinColumn(name = "student_id"),
      inverseJoinColumns = @JoinColumn(name = "course_id"))
  private Set<Course> coursesTaken = new LinkedHashSet<>();

  @ManyToMany
  @JoinTable(
      name = "teaching",
      joinColumns = @JoinColumn(name = "instructor_id"),
      inverseJoinColumns = @JoinColumn(name = "course_id"))
  private Set<Course> coursesTaught = new LinkedHashSet<>();

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

  public Set<Course> getCoursesTaken() {
    return unmodifiableSet(coursesTaken);
  }

  public void enroll(Course course) {
    course.studentSet().add(this);
    coursesTaken.add(course);
  }

  public void drop(Course course) {
    course.studentSet().remove(this);
    coursesTaken.remove(course);
  }

  public Set<Course> getCoursesTaught() {
    return unmodifiableSet(coursesTaught);
  }

  public void teach(Course course) {
    course.instructorSet().add(this);
    coursesTaught.add(course);
  }

  public void stopTeaching(Course course) {
    course.instructorSet().remove(this);
    coursesTaught.remove(course);
  }

  @Override
  public String toString() {
    return name + " (" + netid + ")";
  }
}
