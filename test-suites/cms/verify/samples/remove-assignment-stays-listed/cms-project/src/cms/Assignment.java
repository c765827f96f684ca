package cms;

import jakarta.persistence.*;

@Entity
@Table(name = "pa4_assignment")
public class Assignment
{
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String title;
    private long dueDate;

    @ManyToOne
    @JoinColumn(name = "course")
    Course belongsTo;

    protected Assignment() { }

    public Assignment(String title, long dueDate)
    {
        this.title = title;
        this.dueDate = dueDate;
    }

    public Long getId() { return id; }

    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }

    public long getDueDate() { return dueDate; }
    public void setDueDate(long dueDate) { this.dueDate = dueDate; }

    public Course getCourse() { return belongsTo; }

    public void setCourse(Course course)
    {
        if (course != null)
            course.addAssignment(this);
        else if (belongsTo != null)
            belongsTo.removeAssignment(this);
    }
}
