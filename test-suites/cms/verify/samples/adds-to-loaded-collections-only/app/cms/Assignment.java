package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment {
  @Id @GeneratedValue Long id;

  @Lob String title;
  long dueDate;

  /** The back reference: set by Course. */
  @ManyToOne Course course;

  Assignment() {} // JPA

  public Assignment(String title, long dueDate) {
    this.title = title;
    this.dueDate = dueDate;
  }

  public Course getCourse() {
    return course;
  }

  public void setCourse(Course course) {
    if (course != null) {
      course.addAssignment(this);
    } else if (this.course != null) {
      this.course.removeAssignment(this);
    }
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
}
