package cms;

/** Something to hand in, of one course or of none. */
public class Assignment {

    /** {@code dueDate} in Unix seconds. */
    public Assignment(String title, long dueDate) {
        throw new UnsupportedOperationException("new Assignment is not written yet");
    }

    public Long getId() {
        throw new UnsupportedOperationException("Assignment.getId is not written yet");
    }

    public String getTitle() {
        throw new UnsupportedOperationException("Assignment.getTitle is not written yet");
    }

    public void setTitle(String title) {
        throw new UnsupportedOperationException("Assignment.setTitle is not written yet");
    }

    public long getDueDate() {
        throw new UnsupportedOperationException("Assignment.getDueDate is not written yet");
    }

    public void setDueDate(long dueDate) {
        throw new UnsupportedOperationException("Assignment.setDueDate is not written yet");
    }

    public Course getCourse() {
        throw new UnsupportedOperationException("Assignment.getCourse is not written yet");
    }

    /** {@code null} takes the assignment out of its course. */
    public void setCourse(Course course) {
        throw new UnsupportedOperationException("Assignment.setCourse is not written yet");
    }
}
