package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "user_id")
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String netid;

    // Both are filled by Course only.
    @ManyToMany(mappedBy = "roster")
    @JoinTable(name = "roster", joinColumns = @JoinColumn(name = "user_id"), inverseJoinColumns = @JoinColumn(name = "course_id"))
    Set<Course> taking = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "staff")
    Set<Course> teaching = new LinkedHashSet<>();

    protected User() {}

    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    public Long getId() { return id; }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    public String getNetid() { return netid; }
    public void setNetid(String netid) { this.netid = netid; }

    public Collection<Course> getCoursesTaken() { return List.copyOf(taking); }
    public void enroll(Course c) { c.addStudent(this); }
    public void drop(Course c) { c.removeStudent(this); }

    public Collection<Course> getCoursesTaught() { return List.copyOf(teaching); }
    public void teach(Course c) { c.addInstructor(this); }
    public void stopTeaching(Course c) { c.removeInstructor(this); }
}
