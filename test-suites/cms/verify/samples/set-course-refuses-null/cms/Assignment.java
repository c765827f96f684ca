package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

@Entity
public class Assignment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String title;
  private long dueDate;

  @ManyToOne private Course course;

  protected Assignment() {}

  public Assignment(String title, long dueDate) {
    this.title = title;
    this.dueDate = dueDate;
  }

  public Long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public long getDueDate() {
    return dueDate;
  }

  public void setDueDate(long dueDate) {
    this.dueDate = dueDate;
  }

  public Course getCourse() {
    return course;
  }

  public void setCourse(Course newCourse) {
    Objects.requireNonNull(newCourse, "every assignment belongs to a course");
    if (newCourse == course) {
      return;
    }
    if (course != null) {
      course.leave(this);
    }
    course = newCourse;
    course.join(this);
  }

  /** For Course.removeAssignment. */
  void clearCourse() {
    course = null;
  }
}
