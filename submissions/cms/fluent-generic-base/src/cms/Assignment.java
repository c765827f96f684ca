package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment extends Persistent<Long, Assignment> {

    @Column(nullable = false)
    private String title;

    private long dueDate;

    /** Only Course touches this one. Not lazy, so it is never a proxy and == works. */
    @ManyToOne
    Course course;

    protected Assignment() {
    }

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
    }

    @Override
    protected Assignment self() {
        return this;
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
        if (course != null) {
            course.addAssignment(this);
        } else if (this.course != null) {
            this.course.removeAssignment(this);
        }
        return this;
    }
}
