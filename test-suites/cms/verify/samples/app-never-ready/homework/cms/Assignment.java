package cms;

import jakarta.persistence.*;

@Entity
@Table(name = "tbl_assignment")
public class Assignment {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  private long id;

  private String title;

  private long dueDate;

  @ManyToOne
  @JoinColumn(name = "fk_course")
  private Course course;

  protected Assignment() {}

  public Assignment(String title, long dueDate) {
    this.title = title;
    this.dueDate = dueDate;
  }

  public long getId() { return id; }

  public String getTitle() { return title; }

  public void setTitle(String title) { this.title = title; }

  public long getDueDate() { return dueDate; }

  public void setDueDate(long dueDate) { this.dueDate = dueDate; }

  public Course getCourse() { return course; }

  public void setCourse(Course next) {
    if (next == course) return;
    if (course != null) course.assignmentList().remove(this);
    course = next;
    if (next != null) next.assignmentList().add(this);
  }

  @Override
  public String toString() {
    return title + (course == null ? "" : " of " + course.getCode());
  }
}
