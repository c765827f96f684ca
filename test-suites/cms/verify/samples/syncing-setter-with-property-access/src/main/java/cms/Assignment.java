package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment
{
    private Long id;
    private String title;
    private long dueDate;

    private Course course;

    public Assignment()
    {
    }

    public Assignment(String title, long dueDate)
    {
        this.title = title;
        this.dueDate = dueDate;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long getId()
    {
        return id;
    }

    void setId(Long id)
    {
        this.id = id;
    }

    public String getTitle()
    {
        return title;
    }

    public void setTitle(String title)
    {
        this.title = title;
    }

    public long getDueDate()
    {
        return dueDate;
    }

    public void setDueDate(long dueDate)
    {
        this.dueDate = dueDate;
    }

    @ManyToOne
    @JoinColumn(name = "course_id")
    public Course getCourse()
    {
        return course;
    }

    public void setCourse(Course course)
    {
        if (this.course != null) {
            this.course.getAssignments().remove(this);
        }
        this.course = course;
        if (course != null) {
            course.getAssignments().add(this);
        }
    }
}
