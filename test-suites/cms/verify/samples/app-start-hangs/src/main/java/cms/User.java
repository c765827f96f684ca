package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "tbl_user")
public class User {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  private long id;

  private String name;
  private String netid;

  // the @JoinTables are here, so this is the side that hibernate looks at when it saves

  @ManyToMany
  @JoinTable(name = "tbl_takes",
      joinColumns = @JoinColumn(name = "fk_user"), inverseJoinColumns = @JoinColumn(name = "fk_course"))
  private List<Course> takes = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "tbl_teaches",
      joinColumns = @JoinColumn(name = "fk_user"), inverseJoinColumns = @JoinColumn(name = "fk_course"))
  private List<Course> teaches = new ArrayList<>();

  protected User() {}

  public User(String name, String netid) {
    this.name = name;
    this.netid = netid;
  }

  public long getId() { return id; }

  public String getName() { return name; }

  public void setName(String name) { this.name = name; }

  public String getNetid() { return netid; }

  public void setNetid(String netid) { this.netid = netid; }

  public List<Course> getCoursesTaken() {
    return new ArrayList<>(takes);
  }

  public void enroll(Course course) {
    check(course);
    if (takes.contains(course)) return;
    takes.add(course);
    course.studentList().add(this);
  }

  public void drop(Course course) {
    check(course);
    if (takes.remove(course)) {
      course.studentList().remove(this);
    }
  }

  public List<Course> getCoursesTaught() {
    return new ArrayList<>(teaches);
  }

  public void teach(Course course) {
    check(course);
    if (teaches.contains(course)) return;
    teaches.add(course);
    course.instructorList().add(this);
  }

  public void stopTeaching(Course course) {
    check(course);
    if (teaches.remove(course)) {
      course.instructorList().remove(this);
    }
  }

  private static void check(Course course) {
    if (course == null) throw new NullPointerException("no course");
  }

  @Override
  public String toString() {
    return name + " (" + netid + "), takes " + takes.size() + " and teaches " + teaches.size();
  }
}
