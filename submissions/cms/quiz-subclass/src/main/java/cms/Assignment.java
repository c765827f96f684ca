package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public class Assignment {

    @Id
    @GeneratedValue
    private Long id;

    private String title;

    @Column(name = "due_at")
    @Convert(converter = UnixTimeConverter.class)
    private UnixTime due;

    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

    Assignment() {
        // package-private is enough for Hibernate
    }

    public Assignment(String title, long dueDate) {
        this.title = title;
        this.due = new UnixTime(dueDate);
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
        return due.seconds();
    }

    public void setDueDate(long dueDate) {
        due = new UnixTime(dueDate);
    }

    public Course getCourse() {
        return course;
    }

    public void setCourse(Course target) {
        Course source = course;
        if (source == target) {
            return;
        }
        course = target;
        if (source != null) {
            source.assignmentLeft(this);
        }
        if (target != null) {
            target.assignmentCame(this);
        }
    }
}
