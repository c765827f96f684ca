package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

@Entity
@Table(name = "users")
public class User {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String netid;

  @OneToMany(mappedBy = "student")
  private List<Attendance> attendances = new ArrayList<>();

  @OneToMany(mappedBy = "instructor")
  private List<Teaching> teachings = new ArrayList<>();

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

  public List<Course> getCoursesTaken() {
    return attendances.stream().map(Attendance::getCourse).collect(Collectors.toList());
  }

  public void enroll(Course course) {
    course.addStudent(this);
  }

  public void drop(Course course) {
    course.removeStudent(this);
  }

  public List<Course> getCoursesTaught() {
    return teachings.stream().map(Teaching::getCourse).collect(Collectors.toList());
  }

  public void teach(Course course) {
    course.addInstructor(this);
  }

  public void stopTeaching(Course course) {
    course.removeInstructor(this);
  }

  List<Attendance> attendances() {
    return attendances;
  }

  List<Teaching> teachings() {
    return teachings;
  }
}
