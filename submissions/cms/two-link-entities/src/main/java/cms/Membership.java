package cms;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** A row that says: this user is in this course. Which role that is depends on the subclass (and its table). */
@MappedSuperclass
abstract class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Course course;

    @ManyToOne(optional = false)
    private User user;

    private LocalDate since = LocalDate.now();

    protected Membership() {}

    protected Membership(Course course, User user) {
        this.course = course;
        this.user = user;
    }

    Course getCourse() {
        return course;
    }

    User getUser() {
        return user;
    }

    LocalDate getSince() {
        return since;
    }
}
