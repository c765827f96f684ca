package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

@Entity
public class Assignment extends BaseEntity {

    private String title;
    private long dueDate;

    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    protected Assignment() {
    }

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
            course.assignmentSet().remove(this);
        }
        if (newCourse != null) {
            newCourse.assignmentSet().add(this);
        }
        course = newCourse;
    }
}
