package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

@Entity
@Table(name = "assignment")
public class Assignment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_seq")
    @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq", allocationSize = 1)
    private long id;

    @Column(name = "title")
    private String title;

    @Column(name = "due_date")
    private long dueDate;

    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

    public Assignment() { }

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
    }

    public long getId() { return this.id; }
    public String getTitle() { return this.title; }
    public void setTitle(String title) { this.title = title; }
    public long getDueDate() { return this.dueDate; }
    public void setDueDate(long dueDate) { this.dueDate = dueDate; }
    public Course getCourse() { return this.course; }

    public void setCourse(Course course) {
        if (this.course != null) {
            this.course.getAssignments().remove(this);
        }
        this.course = course;
        if (course != null) {
            course.getAssignments().add(this);
        }
    }

    @Override
    public String toString() {
        return "Assignment{id=" + id + ", title=" + title + "}";
    }
}
