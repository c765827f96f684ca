package cms;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "pa4_course")
public class Course
{
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String code;
    private String name;

    @OneToMany(mappedBy = "belongsTo", cascade = { CascadeType.PERSIST, CascadeType.REMOVE })
    final List<Assignment> homework = new ArrayList<>();

    // stored by the user, see User.studies
    @ManyToMany(mappedBy = "studies")
    final List<User> participants = new ArrayList<>();

    // stored here
    @ManyToMany
    @JoinTable(name = "pa4_lecturer")
    final List<User> lecturers = new ArrayList<>();

    protected Course() { }

    public Course(String code, String name)
    {
        this.code = code;
        this.name = name;
    }

    public Long getId() { return id; }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    // --- homework ---

    public List<Assignment> getAssignments() { return homework; }

    public void addAssignment(Assignment assignment)
    {
        if (assignment == null)
            throw new IllegalArgumentException("no assignment given");
        if (assignment.belongsTo != null)
            assignment.belongsTo.homework.remove(assignment);
        assignment.belongsTo = this;
        homework.add(assignment);
    }

    public void removeAssignment(Assignment assignment)
    {
        if (homework.remove(assignment))
            assignment.belongsTo = null;
    }

    // --- participants ---

    public List<User> getStudents() { return participants; }

    public void addStudent(User user)
    {
        if (user == null)
            throw new IllegalArgumentException("no user given");
        if (participants.contains(user))
            return;
        participants.add(user);
        user.studies.add(this);
    }

    public void removeStudent(User user)
    {
        if (participants.remove(user))
            user.studies.remove(this);
    }

    // --- lecturers ---

    public List<User> getInstructors() { return lecturers; }

    public void addInstructor(User user)
    {
        if (user == null)
            throw new IllegalArgumentException("no user given");
        user.lectures.add(this);
        if (lecturers.contains(user))
            throw new IllegalStateException(user.getName() + " teaches " + code + " already");
        lecturers.add(user);
    }

    public void removeInstructor(User user)
    {
        if (lecturers.remove(user))
            user.lectures.remove(this);
    }
}
