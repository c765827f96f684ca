package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "assignments")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "title", length = 2000, nullable = false)
    private String title;

    @Column(name = "due_date", nullable = false)
    private Long dueDate;

    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

    /** JPA only. */
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

    public Long getDueDate() {
        return dueDate;
    }

    public void setDueDate(long dueDate) {
        this.dueDate = dueDate;
    }

    public Course getCourse() {
        return course;
    }

    /**
     * Moves this assignment.
     *
     * @param destination null to have no course
     */
    public void setCourse(Course destination) {
        if (destination == course) {
            return;
        }
        if (course != null) {
            course.leave(this);
        }
        if (destination != null) {
            destination.join(this);
        }
        course = destination;
    }

    @Override
    public String toString() {
        return "Assignment '" + title + "'";
    }
}
