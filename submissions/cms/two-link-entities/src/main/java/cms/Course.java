package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@Entity
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    // No orphanRemoval for these, they may move or be without a course.
    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    private List<Assignment> assignments = new ArrayList<>();

    // orphanRemoval on our side only: the row has to go when somebody is taken out. The user's lists don't cascade.
    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Enrollment> enrollments = new ArrayList<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Teaching> teachings = new ArrayList<>();

    protected Course() {}

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
        return List.copyOf(assignments);
    }

    public void addAssignment(Assignment assignment) {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment) {
        if (assignment.getCourse() == this) {
            assignment.setCourse(null);
        }
    }

    List<Assignment> rawAssignments() {
        return assignments;
    }

    public List<User> getStudents() {
        return enrollments.stream().map(Membership::getUser).collect(Collectors.toList());
    }

    public void addStudent(User user) {
        if (user == null) {
            throw new NullPointerException("user");
        }
        if (of(user, enrollments).isEmpty()) {
            Enrollment enrollment = new Enrollment(this, user);
            enrollments.add(enrollment);
            user.enrollments().add(enrollment);
        }
    }

    public void removeStudent(User user) {
        of(user, enrollments).ifPresent(enrollment -> {
            enrollments.remove(enrollment);
            user.enrollments().remove(enrollment);
        });
    }

    public List<User> getInstructors() {
        return teachings.stream().map(Membership::getUser).collect(Collectors.toList());
    }

    public void addInstructor(User user) {
        if (user == null) {
            throw new NullPointerException("user");
        }
        if (of(user, teachings).isEmpty()) {
            Teaching teaching = new Teaching(this, user);
            teachings.add(teaching);
            user.teachings().add(teaching);
        }
    }

    public void removeInstructor(User user) {
        of(user, teachings).ifPresent(teaching -> {
            teachings.remove(teaching);
            user.teachings().remove(teaching);
        });
    }

    private static <M extends Membership> Optional<M> of(User user, Collection<M> memberships) {
        return memberships.stream().filter(m -> m.getUser() == user).findFirst();
    }
}
