// CS 1998-601 PA4
package cms;

import jakarta.persistence.*;

@Entity
@Table(name = "assignments")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Column(name = "due_date")
    private long dueDate;

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

    public void setCourse(Course course) {
        if (this.course != null && this.course != course) {
            this.course.getAssignments().remove(this);
        }
        this.course = course;
        if (course != null && !course.getAssignments().contains(this)) {
            course.getAssignments().add(this);
        }
    }
}
