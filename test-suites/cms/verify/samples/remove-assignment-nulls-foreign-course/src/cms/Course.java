package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * All three relationships are defined here and only here (like backref=... in SQLAlchemy).
 * The other classes just forward to these methods.
 */
@Entity
public class Course {
  @Id @GeneratedValue Long id;

  @Lob String code;
  @Lob String name;

  @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
  @Fetch(FetchMode.SUBSELECT)
  Collection<Assignment> assignments = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "course_student")
  @Fetch(FetchMode.SUBSELECT)
  Collection<User> students = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "course_instructor")
  @Fetch(FetchMode.SUBSELECT)
  Collection<User> instructors = new ArrayList<>();

  Course() {} // JPA

  public Course(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public void addAssignment(Assignment assignment) {
    Objects.requireNonNull(assignment);
    if (assignment.course != null && assignment.course != this) {
      assignment.course.removeAssignment(assignment);
    }
    assignment.course = this;
    put(assignments, assignment);
  }

  public void removeAssignment(Assignment assignment) {
    Objects.requireNonNull(assignment);
    assignment.course = null;
    take(assignments, assignment);
  }

  public void addStudent(User user) {
    Objects.requireNonNull(user);
    put(user.coursesTaken, this);
    put(students, user);
  }

  public void removeStudent(User user) {
    Objects.requireNonNull(user);
    take(user.coursesTaken, this);
    take(students, user);
  }

  public void addInstructor(User user) {
    Objects.requireNonNull(user);
    put(user.coursesTaught, this);
    put(instructors, user);
  }

  public void removeInstructor(User user) {
    Objects.requireNonNull(user);
    take(user.coursesTaught, this);
    take(instructors, user);
  }

  private static <T> void put(Collection<T> collection, T element) {
    if (!collection.contains(element)) {
      collection.add(element);
    }
  }

  private static <T> void take(Collection<T> collection, T element) {
    collection.removeAll(Collections.singleton(element));
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

  public Collection<Assignment> getAssignments() {
    return assignments;
  }

  public Collection<User> getStudents() {
    return students;
  }

  public Collection<User> getInstructors() {
    return instructors;
  }
}
