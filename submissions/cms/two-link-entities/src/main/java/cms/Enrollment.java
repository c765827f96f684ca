package cms;

import jakarta.persistence.Entity;

/** A user takes a course. */
@Entity
class Enrollment extends Membership {

    protected Enrollment() {}

    Enrollment(Course course, User user) {
        super(course, user);
    }
}
