package cms;

import java.util.List;

public class User {

    public User(String name, String netid) {
        // TODO
    }

    public Long getId() {
        return null;
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
        // TODO
    }

    public void drop(Course course) {
        // TODO
    }

    public List<Course> getCoursesTaught() {
        return List.of();
    }

    public void teach(Course course) {
        // TODO
    }

    public void stopTeaching(Course course) {
        // TODO
    }
}
