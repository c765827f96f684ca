package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@Entity
public class Course {

    @Id
    @GeneratedValue
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    // A membership is nothing without its course, so here orphanRemoval is right.
    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Membership> memberships = new ArrayList<>();

    protected Course() {
    }

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public Long getId() {
        return id;
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

    public List<Assignment> getAssignments() {
        return new ArrayList<>(assignments);
    }

    public void addAssignment(Assignment assignment) {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignments.contains(assignment)) {
            assignment.setCourse(null);
        }
    }

    void link(Assignment assignment) {
        if (!assignments.contains(assignment)) {
            assignments.add(assignment);
        }
    }

    void unlink(Assignment assignment) {
        assignments.remove(assignment);
    }

    public List<User> getStudents() {
        return people(Membership.Role.STUDENT);
    }

    public void addStudent(User user) {
        join(user, Membership.Role.STUDENT);
    }

    public void removeStudent(User user) {
        leave(user, Membership.Role.STUDENT);
    }

    public List<User> getInstructors() {
        return people(Membership.Role.INSTRUCTOR);
    }

    public void addInstructor(User user) {
        join(user, Membership.Role.INSTRUCTOR);
    }

    public void removeInstructor(User user) {
        leave(user, Membership.Role.INSTRUCTOR);
    }

    private List<User> people(Membership.Role role) {
        return memberships.stream()
                .filter(m -> m.getRole() == role)
                .map(Membership::getUser)
                .collect(Collectors.toList());
    }

    private Optional<Membership> membership(User user, Membership.Role role) {
        return memberships.stream()
                .filter(m -> m.getUser() == user && m.getRole() == role)
                .findFirst();
    }

    private void join(User user, Membership.Role role) {
        if (user == null) {
            throw new IllegalArgumentException("user must not be null");
        }
        if (membership(user, role).isEmpty()) {
            Membership membership = new Membership(this, user, role);
            memberships.add(membership);
            user.memberships().add(membership);
        }
    }

    private void leave(User user, Membership.Role role) {
        membership(user, role).ifPresent(membership -> {
            memberships.remove(membership);
            user.memberships().remove(membership);
        });
    }
}
