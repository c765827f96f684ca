package cms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.*;

@Entity
public class Assignment {

    @Id
    @GeneratedValue
    private Long id;

    private String title;

    @JsonProperty("due_date")
    private long dueDate;

    @ManyToOne
    @JsonIgnoreProperties({"assignments", "students", "instructors"})
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

    public void setCourse(Course course) {
        if (this.course == course) {
            return;
        }
        if (this.course != null) {
            this.course.getAssignments().remove(this);
        }
        this.course = course;
        if (course != null) {
            course.getAssignments().add(this);
        }
    }
}
