package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Entity
@SequenceGenerator(name = "course_ids", sequenceName = "course_ids", allocationSize = 1)
public class Course {

  @Id
  @GeneratedValue(generator = "course_ids")
  private long id;

  @Column(columnDefinition = "text")
  private String code;

  @Column(columnDefinition = "text")
  private String name;

  /** No map, because titles may repeat. */
  @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
  private List<Assignment> assignments = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "map_students")
  @MapKey(name = "netid")
  private Map<String, User> studentsByNetid = new HashMap<>();

  @ManyToMany
  @JoinTable(name = "map_instructors")
  @MapKey(name = "netid")
  private Map<String, User> instructorsByNetid = new HashMap<>();

  protected Course() {
  }

  public Course(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public long getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public Course setCode(String code) {
    this.code = code;
    return this;
  }

  public String getName() {
    return name;
  }

  public Course setName(String name) {
    this.name = name;
    return this;
  }

  public Collection<Assignment> getAssignments() {
    return Collections.unmodifiableCollection(assignments);
  }

  public Course addAssignment(Assignment assignment) {
    assignment.setCourse(this);
    return this;
  }

  public Course removeAssignment(Assignment assignment) {
    if (assignment.getCourse() == this) {
      assignment.setCourse(null);
    }
    return this;
  }

  public Collection<User> getStudents() {
    return Collections.unmodifiableCollection(studentsByNetid.values());
  }

  public Course addStudent(User user) {
    studentsByNetid.put(user.getNetid(), user);
    user.coursesTaken().put(code, this);
    return this;
  }

  public Course removeStudent(User user) {
    studentsByNetid.remove(user.getNetid());
    user.coursesTaken().remove(code);
    return this;
  }

  public Collection<User> getInstructors() {
    return Collections.unmodifiableCollection(instructorsByNetid.values());
  }

  public Course addInstructor(User user) {
    instructorsByNetid.put(user.getNetid(), user);
    user.coursesTaught().put(code, this);
    return this;
  }

  public Course removeInstructor(User user) {
    instructorsByNetid.remove(user.getNetid());
    user.coursesTaught().remove(code);
    return this;
  }

  List<Assignment> assignmentList() {
    return assignments;
  }

  @Override
  public String toString() {
    return code + " with " + studentsByNetid.keySet() + " by " + instructorsByNetid.keySet();
  }
}
