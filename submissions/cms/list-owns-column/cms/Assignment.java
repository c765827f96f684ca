package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 5000)
    private String title;

    @Column(name = "due_date")
    private long dueDate;

    // Only read from the column. It is written by Course.assignments, so setCourse has to go through the course.
    @ManyToOne
    @JoinColumn(name = "course_id", insertable = false, updatable = false)
    private Course course;

    protected Assignment() {}

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
    }

    public Long getId() { return id; }

    public String getTitle() { return title; }

    public void setTitle(String title) { this.title = title; }

    public long getDueDate() { return dueDate; }

    public void setDueDate(long dueDate) { this.dueDate = dueDate; }

    public Course getCourse() { return course; }

    public Assignment setCourse(Course newCourse) {
        if (newCourse != null) {
            newCourse.addAssignment(this);
        } else if (course != null) {
            course.removeAssignment(this);
        }
        return this;
    }

    void isNowIn(Course course) {
        this.course = course;
    }
}
