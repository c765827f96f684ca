package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.SequenceGenerator;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

@Entity
@SequenceGenerator(name = "user_ids", sequenceName = "user_ids", allocationSize = 1)
public class User {

  @Id
  @GeneratedValue(generator = "user_ids")
  private long id;

  @Column(columnDefinition = "text")
  private String name;

  @Column(columnDefinition = "text")
  private String netid;

  @ManyToMany(mappedBy = "studentsByNetid")
  @MapKey(name = "code")
  private Map<String, Course> takenByCode = new HashMap<>();

  @ManyToMany(mappedBy = "instructorsByNetid")
  @MapKey(name = "code")
  private Map<String, Course> taughtByCode = new HashMap<>();

  protected User() {
  }

  public User(String name, String netid) {
    this.name = name;
    this.netid = netid;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public User setName(String name) {
    this.name = name;
    return this;
  }

  public String getNetid() {
    return netid;
  }

  public User setNetid(String netid) {
    this.netid = netid;
    return this;
  }

  public Collection<Course> getCoursesTaken() {
    return Collections.unmodifiableCollection(takenByCode.values());
  }

  public User enroll(Course course) {
    course.addStudent(this);
    return this;
  }

  public User drop(Course course) {
    course.removeStudent(this);
    return this;
  }

  public Collection<Course> getCoursesTaught() {
    return Collections.unmodifiableCollection(taughtByCode.values());
  }

  public User teach(Course course) {
    course.addInstructor(this);
    return this;
  }

  public User stopTeaching(Course course) {
    course.removeInstructor(this);
    return this;
  }

  Map<String, Course> coursesTaken() {
    return takenByCode;
  }

  Map<String, Course> coursesTaught() {
    return taughtByCode;
  }

  @Override
  public String toString() {
    return netid + " takes " + takenByCode.keySet() + " and teaches " + taughtByCode.keySet();
  }
}
