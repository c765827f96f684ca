package cms;

public class Assignment {

    public Assignment(String title, long dueDate) {
        // TODO
    }

    public Long getId() {
        return null;
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
        // TODO
    }
}
