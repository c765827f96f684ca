package cms;

import jakarta.persistence.*;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

@Entity
public class Course extends Row {

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private Set<Assignment> assignments = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "takes")
    private Set<User> students = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "teaches")
    private Set<User> instructors = new LinkedHashSet<>();

    protected Course() {}

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    // All getters return a snapshot. All methods that change something say whether they did.

    public List<Assignment> getAssignments() {
        return assignments.stream().toList();
    }

    public List<User> getStudents() {
        return students.stream().toList();
    }

    public List<User> getInstructors() {
        return instructors.stream().toList();
    }

    public boolean addAssignment(Assignment assignment) {
        if (assignment == null || assignments.contains(assignment)) {
            return false;
        }
        Course before = assignment.getCourse();
        if (before != null) {
            before.removeAssignment(assignment);
        }
        assignments.add(assignment);
        assignment.link(this);
        return true;
    }

    public boolean removeAssignment(Assignment assignment) {
        if (!assignments.remove(assignment)) {
            return false;
        }
        assignment.link(null);
        return true;
    }

    public boolean addStudent(User user) {
        if (user == null) {
            return false;
        }
        user.taken().add(this);
        return students.add(user);
    }

    public boolean removeStudent(User user) {
        if (user == null) {
            return false;
        }
        user.taken().remove(this);
        return students.remove(user);
    }

    public boolean addInstructor(User user) {
        if (user == null) {
            return false;
        }
        user.taught().add(this);
        return instructors.add(user);
    }

    public boolean removeInstructor(User user) {
        if (user == null) {
            return false;
        }
        boolean removed = instructors.remove(user);
        user.stopTeaching(this);
        return removed;
    }
}
