package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

@Entity
public class Course {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private String name;

  @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
  private List<Assignment> assignments = new ArrayList<>();

  // association objects: one row per (course, user), with room for a grade or an office later

  @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Attendance> attendances = new ArrayList<>();

  @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Teaching> teachings = new ArrayList<>();

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

  public List<Assignment> getAssignments() {
    return List.copyOf(assignments);
  }

  public void addAssignment(Assignment assignment) {
    Objects.requireNonNull(assignment).setCourse(this);
  }

  public void removeAssignment(Assignment assignment) {
    if (assignments.remove(assignment)) {
      assignment.clearCourse();
    }
  }

  void join(Assignment assignment) {
    assignments.add(assignment);
  }

  void leave(Assignment assignment) {
    assignments.remove(assignment);
  }

  public List<User> getStudents() {
    return attendances.stream().map(Attendance::getStudent).collect(Collectors.toList());
  }

  public void addStudent(User student) {
    Objects.requireNonNull(student);
    if (attendances.stream().anyMatch(a -> a.getStudent() == student)) {
      return;
    }
    Attendance attendance = new Attendance(this, student);
    attendances.add(attendance);
    student.attendances().add(attendance);
  }

  public void removeStudent(User student) {
    Objects.requireNonNull(student);
    attendances.stream()
        .filter(a -> a.getStudent() == student)
        .findFirst()
        .ifPresent(
            attendance -> {
              attendances.remove(attendance);
              student.attendances().remove(attendance);
            });
  }

  public List<User> getInstructors() {
    return teachings.stream().map(Teaching::getInstructor).collect(Collectors.toList());
  }

  public void addInstructor(User instructor) {
    Objects.requireNonNull(instructor);
    if (teachings.stream().anyMatch(t -> t.getInstructor() == instructor)) {
      return;
    }
    Teaching teaching = new Teaching(this, instructor);
    teachings.add(teaching);
    instructor.teachings().add(teaching);
  }

  public void removeInstructor(User instructor) {
    Objects.requireNonNull(instructor);
    teachings.stream()
        .filter(t -> t.getInstructor() == instructor)
        .findFirst()
        .ifPresent(
            teaching -> {
              teachings.remove(teaching);
              instructor.teachings().remove(teaching);
            });
  }
}
