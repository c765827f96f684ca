package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

/** All annotations are on the getters. The setters of the sets are for JPA only. */
@Entity
public class Course
{
    private Long id;
    private String code;
    private String name;
    private Set<Assignment> assignments = new HashSet<>();
    private Set<User> students = new HashSet<>();
    private Set<User> instructors = new HashSet<>();

    public Course()
    {
    }

    public Course(String code, String name)
    {
        this.code = code;
        this.name = name;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long getId()
    {
        return id;
    }

    void setId(Long id)
    {
        this.id = id;
    }

    public String getCode()
    {
        return code;
    }

    public void setCode(String code)
    {
        this.code = code;
    }

    public String getName()
    {
        return name;
    }

    public void setName(String name)
    {
        this.name = name;
    }

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    public Set<Assignment> getAssignments()
    {
        return assignments;
    }

    void setAssignments(Set<Assignment> assignments)
    {
        this.assignments = assignments;
    }

    public void addAssignment(Assignment assignment)
    {
        assignment.setCourse(this);
    }

    public void removeAssignment(Assignment assignment)
    {
        if (getAssignments().contains(assignment)) {
            assignment.setCourse(null);
        }
    }

    @ManyToMany
    @JoinTable(name = "course_student",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "student_id"))
    public Set<User> getStudents()
    {
        return students;
    }

    void setStudents(Set<User> students)
    {
        this.students = students;
    }

    public void addStudent(User user)
    {
        if (user == null) {
            throw new IllegalArgumentException("no user");
        }
        students.add(user);
        user.getCoursesTaken().add(this);
    }

    public void removeStudent(User user)
    {
        if (students.remove(user)) {
            user.getCoursesTaken().remove(this);
        }
    }

    @ManyToMany
    @JoinTable(name = "course_instructor",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "instructor_id"))
    public Set<User> getInstructors()
    {
        return instructors;
    }

    void setInstructors(Set<User> instructors)
    {
        this.instructors = instructors;
    }

    public void addInstructor(User user)
    {
        if (user == null) {
            throw new IllegalArgumentException("no user");
        }
        instructors.add(user);
        user.getCoursesTaught().add(this);
    }

    public void removeInstructor(User user)
    {
        if (instructors.remove(user)) {
            user.getCoursesTaught().remove(this);
        }
    }
}
