package cms;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;

@Entity
@Access(AccessType.PROPERTY)
public class Assignment {

    private Integer id;
    private String title;
    private long dueDate;

    // Not on the getter like the rest: Hibernate would call setCourse while loading, and that changes the lists.
    @Access(AccessType.FIELD)
    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

    protected Assignment() {
        // for Hibernate
    }

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.dueDate = dueDate;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer getId() {
        return id;
    }

    protected void setId(Integer id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    @Column(name = "due_date")
    public long getDueDate() {
        return dueDate;
    }

    public void setDueDate(long dueDate) {
        this.dueDate = dueDate;
    }

    @Transient
    public Course getCourse() {
        return course;
    }

    public void setCourse(Course newCourse) {
        if (course != null && course != newCourse) {
            Course.unlink(course.getAssignments(), this);
        }
        course = newCourse;
        if (newCourse != null) {
            Course.link(newCourse.getAssignments(), this);
        }
    }
}
