package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;

@Entity
public class User {

    @Id
    @GeneratedValue
    private Long id;

    protected User() {}

    public User(String name, String netid) {
        // TODO
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return null;
    }

    public void setName(String name) {
        // TODO
    }

    public String getNetid() {
        return null;
    }

    public void setNetid(String netid) {
        // TODO
    }

    public List<Course> getCoursesTaken() {
        return List.of();
    }

    public void enroll(Course course) {
        throw new UnsupportedOperationException("not done yet");
    }

    public void drop(Course course) {
        throw new UnsupportedOperationException("not done yet");
    }

    public List<Course> getCoursesTaught() {
        return List.of();
    }

    public void teach(Course course) {
        throw new UnsupportedOperationException("not done yet");
    }

    public void stopTeaching(Course course) {
        throw new UnsupportedOperationException("not done yet");
    }
}
