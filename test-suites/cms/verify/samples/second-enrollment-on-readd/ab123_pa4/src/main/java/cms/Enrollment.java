package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * One person in one course in one role. Replaces both many-to-many tables. Somebody who is a student AND an
 * instructor of a course has two of them.
 */
@Entity
public class Enrollment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_id")
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected Enrollment() {
    }

    Enrollment(Course course, User user, Role role) {
        this.course = course;
        this.user = user;
        this.role = role;
    }

    public Course getCourse() {
        return course;
    }

    public User getUser() {
        return user;
    }

    public Role getRole() {
        return role;
    }
}
