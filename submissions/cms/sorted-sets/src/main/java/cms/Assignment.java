package cms;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
@JsonPropertyOrder({"id", "title", "due_date", "course"})
public class Assignment {

    @Id
    @GeneratedValue
    private Long id;

    private String title;

    private long dueDate;

    @ManyToOne
    private Course course;

    protected Assignment() {}

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

    @JsonProperty("due_date")
    public long getDueDate() {
        return dueDate;
    }

    public void setDueDate(long dueDate) {
        this.dueDate = dueDate;
    }

    @JsonIncludeProperties({"id", "code", "name"})
    public Course getCourse() {
        return course;
    }

    public void setCourse(Course course) {
        if (course != null) {
            course.addAssignment(this);
        } else if (this.course != null) {
            this.course.removeAssignment(this);
        }
    }

    void assign(Course course) {
        this.course = course;
    }

    @Override
    public String toString() {
        return title;
    }
}
