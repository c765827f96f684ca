package cms;

import java.util.Collection;

/** A course with its assignments, its students and its instructors. */
public class Course {

    public Course(String code, String name) {
        throw new UnsupportedOperationException("new Course is not written yet");
    }

    public Long getId() {
        throw new UnsupportedOperationException("Course.getId is not written yet");
    }

    public String getCode() {
        throw new UnsupportedOperationException("Course.getCode is not written yet");
    }

    public void setCode(String code) {
        throw new UnsupportedOperationException("Course.setCode is not written yet");
    }

    public String getName() {
        throw new UnsupportedOperationException("Course.getName is not written yet");
    }

    public void setName(String name) {
        throw new UnsupportedOperationException("Course.setName is not written yet");
    }

    public Collection<Assignment> getAssignments() {
        throw new UnsupportedOperationException("Course.getAssignments is not written yet");
    }

    public void addAssignment(Assignment assignment) {
        throw new UnsupportedOperationException("Course.addAssignment is not written yet");
    }

    public void removeAssignment(Assignment assignment) {
        throw new UnsupportedOperationException("Course.removeAssignment is not written yet");
    }

    public Collection<User> getStudents() {
        throw new UnsupportedOperationException("Course.getStudents is not written yet");
    }

    public void addStudent(User student) {
        throw new UnsupportedOperationException("Course.addStudent is not written yet");
    }

    public void removeStudent(User student) {
        throw new UnsupportedOperationException("Course.removeStudent is not written yet");
    }

    public Collection<User> getInstructors() {
        throw new UnsupportedOperationException("Course.getInstructors is not written yet");
    }

    public void addInstructor(User instructor) {
        throw new UnsupportedOperationException("Course.addInstructor is not written yet");
    }

    public void removeInstructor(User instructor) {
        throw new UnsupportedOperationException("Course.removeInstructor is not written yet");
    }
}
