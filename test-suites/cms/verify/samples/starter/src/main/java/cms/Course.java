package cms;

import java.util.List;

public class Course {

    public Course(String code, String name) {
        // TODO
    }

    public Long getId() {
        return null;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        // TODO
    }

    public String getName() {
        return null;
    }

    public void setName(String name) {
        // TODO
    }

    public List<Assignment> getAssignments() {
        return List.of();
    }

    public void addAssignment(Assignment assignment) {
        // TODO
    }

    public void removeAssignment(Assignment assignment) {
        // TODO
    }

    public List<User> getStudents() {
        return List.of();
    }

    public void addStudent(User student) {
        // TODO
    }

    public void removeStudent(User student) {
        // TODO
    }

    public List<User> getInstructors() {
        return List.of();
    }

    public void addInstructor(User instructor) {
        // TODO
    }

    public void removeInstructor(User instructor) {
        // TODO
    }
}
