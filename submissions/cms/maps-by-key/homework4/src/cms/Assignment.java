package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

@Entity
@SequenceGenerator(name = "assignment_ids", sequenceName = "assignment_ids", allocationSize = 1)
public class Assignment {

  @Id
  @GeneratedValue(generator = "assignment_ids")
  private long id;

  @Column(columnDefinition = "text")
  private String title;

  private long dueDate;

  @ManyToOne
  private Course course;

  protected Assignment() {
  }

  public Assignment(String title, long dueDate) {
    this.title = title;
    this.dueDate = dueDate;
  }

  public long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public Assignment setTitle(String title) {
    this.title = title;
    return this;
  }

  public long getDueDate() {
    return dueDate;
  }

  public Assignment setDueDate(long dueDate) {
    this.dueDate = dueDate;
    return this;
  }

  public Course getCourse() {
    return course;
  }

  public Assignment setCourse(Course course) {
    if (this.course != course) {
      if (this.course != null) {
        this.course.assignmentList().remove(this);
      }
      if (course != null) {
        course.assignmentList().add(this);
      }
      this.course = course;
    }
    return this;
  }

  @Override
  public String toString() {
    return title + (course == null ? "" : " in " + course);
  }
}
