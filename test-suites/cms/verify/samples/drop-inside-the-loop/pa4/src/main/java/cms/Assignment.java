package cms;

import jakarta.persistence.*;

@Entity
public class Assignment extends Row {

    private String title;

    @Column(name = "due_date")
    private long dueDate;

    @ManyToOne
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

    public boolean setCourse(Course newCourse) {
        if (newCourse == course) {
            return false;
        }
        return newCourse == null ? course.removeAssignment(this) : newCourse.addAssignment(this);
    }

    /** For Course only: this end of the link. */
    void link(Course course) {
        this.course = course;
    }
}
