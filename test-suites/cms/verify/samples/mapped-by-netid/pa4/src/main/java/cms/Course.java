package cms;

import static java.util.Collections.unmodifiableSet;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a user does with a course is stored with the user; this class only shows it from the other side. */
@Entity
public class Course {

  @Id @GeneratedValue private Long id;

  @Column(nullable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
  private Set<Assignment> assignments = new LinkedHashSet<>();

  @ManyToMany(mappedBy = "coursesTaken")
  private Set<User> students = new LinkedHashSet<>();

  @ManyToMany(mappedBy = "netid")
  private Set<User> instructors = new LinkedHashSet<>();

  protected Course() {}

  public Course(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public Long getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Set<Assignment> getAssignments() {
    return unmodifiableSet(assignments);
  }

  public void addAssignment(Assignment assignment) {
    assignment.setCourse(this);
  }

  public void removeAssignment(Assignment assignment) {
    if (assignments.contains(assignment)) {
      assignment.setCourse(null);
    }
  }

  /** Only for {@link Assignment#setCourse}. */
  Set<Assignment> assignmentSet() {
    return assignments;
  }

  public Set<User> getStudents() {
    return unmodifiableSet(students);
  }

  public void addStudent(User user) {
    user.enroll(this);
  }

  public void removeStudent(User user) {
    user.drop(this);
  }

  /** Only for {@link User}. */
  Set<User> studentSet() {
    return students;
  }

  public Set<User> getInstructors() {
    return unmodifiableSet(instructors);
  }

  public void addInstructor(User user) {
    user.teach(this);
  }

  public void removeInstructor(User user) {
    user.stopTeaching(this);
  }

  /** Only for {@link User}. */
  Set<User> instructorSet() {
    return instructors;
  }

  @Override
  public String toString() {
    return code + ": " + name;
  }
}
