package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment {

  @Id @GeneratedValue private Long id;

  @Column(nullable = false)
  private String title;

  @Column(name = "due_date")
  private long dueDate;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "course_id")
  private Course course;

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

  /** Leaves the old course and joins the new one; null is no course. */
  public void setCourse(Course newCourse) {
    if (course != null) {
      course.assignmentSet().remove(this);
    }
    if (newCourse != null) {
      newCourse.assignmentSet().add(this);
    }
    course = newCourse;
  }

  @Override
  public String toString() {
    return title;
  }
}
