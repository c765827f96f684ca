package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.Collection;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
public class User {
  @Id @GeneratedValue Long id;

  @Lob String name;
  @Lob String netid;

  /** The back references: filled by Course. */
  @ManyToMany(mappedBy = "students")
  @Fetch(FetchMode.SUBSELECT)
  Collection<Course> coursesTaken = new ArrayList<>();

  @ManyToMany(mappedBy = "instructors")
  @Fetch(FetchMode.SUBSELECT)
  Collection<Course> coursesTaught = new ArrayList<>();

  User() {} // JPA

  public User(String name, String netid) {
    this.name = name;
    this.netid = netid;
  }

  public void enroll(Course course) {
    course.addStudent(this);
  }

  public void drop(Course course) {
    course.removeStudent(this);
  }

  public void teach(Course course) {
    course.addInstructor(this);
  }

  public void stopTeaching(Course course) {
    course.removeInstructor(this);
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

  public Collection<Course> getCoursesTaken() {
    return coursesTaken;
  }

  public Collection<Course> getCoursesTaught() {
    return coursesTaught;
  }
}
