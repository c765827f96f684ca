package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Assignment {

    @Id
    @GeneratedValue
    private Long id;

    protected Assignment() {}

    public Assignment(String title, long dueDate) {
        // TODO
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return null;
    }

    public void setTitle(String title) {
        // TODO
    }

    public long getDueDate() {
        return 0;
    }

    public void setDueDate(long dueDate) {
        // TODO
    }

    public Course getCourse() {
        return null;
    }

    public void setCourse(Course course) {
        throw new UnsupportedOperationException("not done yet");
    }
}
