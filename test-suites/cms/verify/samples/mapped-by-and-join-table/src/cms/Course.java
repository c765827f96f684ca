package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "courses")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "course_id")
    private Long id;

    @Column(name = "course_code", nullable = false)
    private String code;

    @Column(name = "course_name", nullable = false)
    private String name;

    @OneToMany(mappedBy = "partOf", cascade = CascadeType.ALL)
    private Set<Assignment> homework = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "roster", joinColumns = @JoinColumn(name = "course_id"), inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> roster = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "staff", joinColumns = @JoinColumn(name = "course_id"), inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> staff = new LinkedHashSet<>();

    protected Course() {}

    public Course(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public Long getId() { return id; }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    // ----- homework

    public Collection<Assignment> getAssignments() { return List.copyOf(homework); }

    public void addAssignment(Assignment a) {
        Objects.requireNonNull(a);
        if (a.partOf != null) {
            a.partOf.homework.remove(a);
        }
        homework.add(a);
        a.partOf = this;
    }

    public void removeAssignment(Assignment a) {
        if (homework.remove(a)) {
            a.partOf = null;
        }
    }

    // ----- roster

    public Collection<User> getStudents() { return List.copyOf(roster); }

    public void addStudent(User u) {
        Objects.requireNonNull(u);
        roster.add(u);
        u.taking.add(this);
    }

    public void removeStudent(User u) {
        if (roster.remove(u)) {
            u.taking.remove(this);
        }
    }

    // ----- staff

    public Collection<User> getInstructors() { return List.copyOf(staff); }

    public void addInstructor(User u) {
        Objects.requireNonNull(u);
        staff.add(u);
        u.teaching.add(this);
    }

    public void removeInstructor(User u) {
        if (staff.remove(u)) {
            u.teaching.remove(this);
        }
    }
}
