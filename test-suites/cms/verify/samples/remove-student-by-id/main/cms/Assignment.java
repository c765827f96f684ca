package cms;

import jakarta.persistence.*;

@Entity
@Table(name = "assignments")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, columnDefinition = "text")
    private String title;

    @Column(name = "due_date", nullable = false)
    private long dueDate;

    // back_populates="assignments"
    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

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

    public void setCourse(Course newCourse) {
        if (course != null && course != newCourse) {
            Course.removeAll(course.getAssignments(), this);
        }
        course = newCourse;
        if (newCourse != null && !newCourse.getAssignments().contains(this)) {
            newCourse.getAssignments().add(this);
        }
    }

    /** Only sets the field. Called from Course, which takes care of the lists. */
    void assignCourse(Course course) {
        this.course = course;
    }

    @Override
    public String toString() {
        return "Assignment [id=" + id + ", title=" + title + ", dueDate=" + dueDate + "]";
    }
}
