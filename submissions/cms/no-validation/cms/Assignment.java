package cms;

import jakarta.persistence.*;

@Entity
public class Assignment {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) private Long id;
    private String title;
    private long dueDate;
    @ManyToOne Course course;

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

    public void setCourse(Course c) {
        if (c != null) c.addAssignment(this);
        else if (course != null) course.removeAssignment(this);
    }
}
