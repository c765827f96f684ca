package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A person, who may take some courses and teach others.
 *
 * <p>Both ends here are inverse sides (see {@link Course} for the owning sides). To JPA they are something to load and never
 * something to save: a user whose own set alone was changed is written to the database without any course. To us they
 * are ends like any other, so {@link #enroll} and its kin change the course as well, and the owning side gets written
 * whichever class the caller started from.
 *
 * <p>Each {@code mappedBy} names a <em>field</em> of {@code Course}. Mind which: with the two names exchanged everything
 * compiles, starts and works in memory, and after a reload every student is a teacher.
 */
@Entity
@Table(name = "users") // USER is a reserved word of SQL
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = Texts.MAX_LENGTH)
    private String name;

    @Column(nullable = false, length = Texts.MAX_LENGTH)
    private String netid;

    @ManyToMany(mappedBy = "students")
    private Set<Course> coursesTaken = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "instructors")
    private Set<Course> coursesTaught = new LinkedHashSet<>();

    /** For JPA. */
    protected User() {}

    /** Makes a user who is in no course. */
    public User(String name, String netid) {
        this.name = name;
        this.netid = netid;
    }

    /** {@return the database's number for this user, or {@code null} as long as they are not saved} */
    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNetid() {
        return netid;
    }

    public void setNetid(String netid) {
        this.netid = netid;
    }

    /** {@return a read-only view of the courses that the user takes} */
    public Set<Course> getCoursesTaken() {
        return Collections.unmodifiableSet(coursesTaken);
    }

    /** Enrolls in a course: the same as {@link Course#addStudent}. */
    public void enroll(Course course) {
        Objects.requireNonNull(course, "course");
        Ends.add(course.studentsEnd(), this);
        Ends.add(coursesTaken, course);
    }

    /** Drops a course: the same as {@link Course#removeStudent}. Somebody who teaches it goes on teaching it. */
    public void drop(Course course) {
        Objects.requireNonNull(course, "course");
        Ends.remove(course.studentsEnd(), this);
        Ends.remove(coursesTaken, course);
    }

    /** {@return a read-only view of the courses that the user teaches} */
    public Set<Course> getCoursesTaught() {
        return Collections.unmodifiableSet(coursesTaught);
    }

    /** Starts to teach a course: the same as {@link Course#addInstructor}. */
    public void teach(Course course) {
        Objects.requireNonNull(course, "course");
        Ends.add(course.instructorsEnd(), this);
        Ends.add(coursesTaught, course);
    }

    /** Stops teaching a course: the same as {@link Course#removeInstructor}. */
    public void stopTeaching(Course course) {
        Objects.requireNonNull(course, "course");
        Ends.remove(course.instructorsEnd(), this);
        Ends.remove(coursesTaught, course);
    }

    /* The ends themselves, for Course alone; methods, because the user at hand may be a proxy. */

    Set<Course> takenEnd() {
        return coursesTaken;
    }

    Set<Course> taughtEnd() {
        return coursesTaught;
    }

    @Override
    public String toString() {
        return "User(" + id + ", " + netid + ")";
    }
}
