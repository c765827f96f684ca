package cms;

import jakarta.persistence.*;

@Entity
@Table(name = "assignments")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "assignment_id")
    private Long id;

    @Column(nullable = false)
    private String title;

    @Column(name = "due_date", nullable = false)
    private long dueDate;

    @ManyToOne
    @JoinColumn(name = "course_id")
    Course partOf;

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

    public Course getCourse() { return partOf; }

    public void setCourse(Course c) {
        if (c != null) {
            c.addAssignment(this);
        } else if (partOf != null) {
            partOf.removeAssignment(this);
        }
    }
}
