package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;

@Entity
public class Course {

    @Id
    @GeneratedValue
    private Long id;

    protected Course() {}

    public Course(String code, String name) {
        // TODO
    }

    public Long getId() {
        return id;
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
        throw new UnsupportedOperationException("not done yet");
    }

    public void removeAssignment(Assignment assignment) {
        throw new UnsupportedOperationException("not done yet");
    }

    public List<User> getStudents() {
        return List.of();
    }

    public void addStudent(User student) {
        throw new UnsupportedOperationException("not done yet");
    }

    public void removeStudent(User student) {
        throw new UnsupportedOperationException("not done yet");
    }

    public List<User> getInstructors() {
        return List.of();
    }

    public void addInstructor(User instructor) {
        throw new UnsupportedOperationException("not done yet");
    }

    public void removeInstructor(User instructor) {
        throw new UnsupportedOperationException("not done yet");
    }
}
