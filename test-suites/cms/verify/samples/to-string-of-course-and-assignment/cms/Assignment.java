package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** Has no business key (two assignments may well have the same title and date), so it is only equal to itself. */
@Entity
public class Assignment extends BaseEntity {

    @Column(nullable = false, length = 1_000_000)
    private String title;

    private long dueDate;

    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    protected Assignment() {}

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
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
        if (Objects.equals(course, newCourse)) {
            return;
        }
        if (course != null) {
            course.assignments().remove(this);
        }
        if (newCourse != null) {
            newCourse.assignments().add(this);
        }
        course = newCourse;
    }

    @Override
    public String toString() {
        return "Assignment{" + title + ", due " + dueDate + ", " + course + "}";
    }
}
