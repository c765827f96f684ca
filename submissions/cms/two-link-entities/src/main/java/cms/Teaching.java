package cms;

import jakarta.persistence.Entity;

/** A user teaches a course. */
@Entity
class Teaching extends Membership {

    protected Teaching() {}

    Teaching(Course course, User user) {
        super(course, user);
    }
}
