package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** That a user is in a course, and as what. Made and dissolved by Course only. */
@Entity
public class Membership {

    public enum Role { STUDENT, INSTRUCTOR }

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User user;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    protected Membership() {
    }

    Membership(Course course, User user, Role role) {
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
