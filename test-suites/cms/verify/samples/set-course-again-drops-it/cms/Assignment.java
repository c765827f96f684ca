package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * Homework. Belongs to one course at most.
 */
@Entity
public class Assignment {

    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false)
    private String title;

    /** Unix time in seconds. */
    private long dueDate;

    @ManyToOne
    private Course course;

    /** For JPA. */
    protected Assignment() {
    }

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

    /**
     * Moves the assignment: into the new course's set, out of the old one's.
     *
     * @param course the new course, or null for none
     */
    public void setCourse(Course course) {
        Course old = this.course;
        this.course = course;
        if (course != null) {
            course.assignmentsInternal().add(this);
        }
        if (old != null) {
            old.assignmentsInternal().remove(this);
        }
    }
}
