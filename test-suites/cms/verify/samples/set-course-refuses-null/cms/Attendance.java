package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A user takes a course. */
@Entity
public class Attendance {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Course course;

  @ManyToOne(optional = false)
  private User student;

  protected Attendance() {}

  Attendance(Course course, User student) {
    this.course = course;
    this.student = student;
  }

  public Course getCourse() {
    return course;
  }

  public User getStudent() {
    return student;
  }
}
