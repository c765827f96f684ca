package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A user teaches a course. */
@Entity
public class Teaching {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Course course;

  @ManyToOne(optional = false)
  private User instructor;

  protected Teaching() {}

  Teaching(Course course, User instructor) {
    this.course = course;
    this.instructor = instructor;
  }

  public Course getCourse() {
    return course;
  }

  public User getInstructor() {
    return instructor;
  }
}
