package cms;

import jakarta.persistence.*;

@Entity
public class Assignment {
    @Id
    @GeneratedValue
    private long id;
    @Basic(optional = false)
    private String title;
    private long dueDate; // unix time
    @ManyToOne
    private Course course;

    public Assignment() {
    }

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
    }

    // getters and setters

    public long getId() {
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

    // relationship

    public void setCourse(Course course) {
        if (this.course == course) {
            return;
        }
        Course old = this.course;
        this.course = course;
        if (old != null) {
            old.removeAssignment(this);
        }
        if (course != null) {
            course.addAssignment(this);
        }
    }
}
