package cms;

import java.util.Collection;

/** Somebody who takes courses, teaches some, or both. */
public class User {

    public User(String name, String netid) {
        throw new UnsupportedOperationException("new User is not written yet");
    }

    public Long getId() {
        throw new UnsupportedOperationException("User.getId is not written yet");
    }

    public String getName() {
        throw new UnsupportedOperationException("User.getName is not written yet");
    }

    public void setName(String name) {
        throw new UnsupportedOperationException("User.setName is not written yet");
    }

    public String getNetid() {
        throw new UnsupportedOperationException("User.getNetid is not written yet");
    }

    public void setNetid(String netid) {
        throw new UnsupportedOperationException("User.setNetid is not written yet");
    }

    public Collection<Course> getCoursesTaken() {
        throw new UnsupportedOperationException("User.getCoursesTaken is not written yet");
    }

    public void enroll(Course course) {
        throw new UnsupportedOperationException("User.enroll is not written yet");
    }

    public void drop(Course course) {
        throw new UnsupportedOperationException("User.drop is not written yet");
    }

    public Collection<Course> getCoursesTaught() {
        throw new UnsupportedOperationException("User.getCoursesTaught is not written yet");
    }

    public void teach(Course course) {
        throw new UnsupportedOperationException("User.teach is not written yet");
    }

    public void stopTeaching(Course course) {
        throw new UnsupportedOperationException("User.stopTeaching is not written yet");
    }
}
