package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * Something to hand in by a date. It is in one course, or in none.
 *
 * <p>This is the owning side of the relationship with {@link Course}: the foreign key {@code course_id} is a column of the
 * assignment's own row. That is true of every one-to-many relationship, because a row has room for one course but not for
 * many assignments.
 */
@Entity
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = Texts.MAX_LENGTH)
    private String title;

    @Column(nullable = false)
    private long dueDate;

    /**
     * The owning side. Lazy, since the default of a to-one end is to load the course with every single assignment. No cascade:
     * deleting an assignment must not delete its course.
     */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    /** For JPA. */
    protected Assignment() {}

    /**
     * Makes an assignment that is in no course.
     *
     * @param dueDate in Unix seconds
     */
    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
    }

    /** {@return the database's number for this assignment, or {@code null} as long as it is not saved} */
    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** {@return when it is due, in Unix seconds} */
    public long getDueDate() {
        return dueDate;
    }

    /** Sets when it is due, in Unix seconds. */
    public void setDueDate(long dueDate) {
        this.dueDate = dueDate;
    }

    /** {@return the course that it is in, or {@code null}} */
    public Course getCourse() {
        return course;
    }

    /**
     * Moves the assignment to a course: leaves the old list, joins the new one. All three are needed; a setter that just
     * assigns the field leaves the assignment in two lists, or in none.
     *
     * @param course the new course, or {@code null} to be in none
     */
    public void setCourse(Course course) {
        Course old = this.course;
        if (Ends.same(old, course)) {
            return;
        }
        if (old != null) {
            Ends.remove(old.assignmentsEnd(), this);
        }
        if (course != null) {
            Ends.add(course.assignmentsEnd(), this);
        }
        this.course = course;
    }

    /** Names the assignment without its course, which would not end if the course named its assignments, too. */
    @Override
    public String toString() {
        return "Assignment(" + id + ", " + title + ")";
    }
}
