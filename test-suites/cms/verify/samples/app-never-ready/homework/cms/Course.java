package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "tbl_course")
public class Course {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  private long id;

  private String code;
  private String name;

  @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
  private List<Assignment> assignments = new ArrayList<>();

  @ManyToMany(mappedBy = "takes")
  private List<User> students = new ArrayList<>();

  @ManyToMany(mappedBy = "teaches")
  private List<User> instructors = new ArrayList<>();

  protected Course() {}

  public Course(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public long getId() { return id; }

  public String getCode() { return code; }

  public void setCode(String code) { this.code = code; }

  public String getName() { return name; }

  public void setName(String name) { this.name = name; }

  public List<Assignment> getAssignments() {
    return new ArrayList<>(assignments);
  }

  public void addAssignment(Assignment a) {
    a.setCourse(this);
  }

  public void removeAssignment(Assignment a) {
    if (assignments.contains(a)) {
      a.setCourse(null);
    }
  }

  public List<User> getStudents() {
    return new ArrayList<>(students);
  }

  public void addStudent(User u) {
    u.enroll(this);
  }

  public void removeStudent(User u) {
    u.drop(this);
  }

  public List<User> getInstructors() {
    return new ArrayList<>(instructors);
  }

  public void addInstructor(User u) {
    u.teach(this);
  }

  public void removeInstructor(User u) {
    u.stopTeaching(this);
  }

  // the real lists, only for the other two classes

  List<Assignment> assignmentList() { return assignments; }

  List<User> studentList() { return students; }

  List<User> instructorList() { return instructors; }

  @Override
  public String toString() {
    return code + ": " + name + ", " + students.size() + " students";
  }
}
