package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/**
 * A person in a course. This is the only place that knows who is where: both Course and User just look at the
 * memberships that they have in common.
 */
@Entity
public class Membership {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne
	@JoinColumn(name = "course_id", nullable = false)
	private Course course;

	@ManyToOne
	@JoinColumn(name = "person_id", nullable = false)
	private User person;

	@Column(nullable = false)
	private boolean student;

	@Column(nullable = false)
	private boolean instructor;

	protected Membership() {
	}

	/** Finds the membership of a person in a course, or starts one. */
	static Membership join(Course course, User person) {
		Objects.requireNonNull(course, "course");
		Objects.requireNonNull(person, "person");
		Membership membership = find(course, person);
		if (membership == null) {
			membership = new Membership();
			membership.course = course;
			membership.person = person;
			course.memberships.add(membership);
			person.memberships.add(membership);
		}
		return membership;
	}

	/** @return null if there is none */
	static Membership find(Course course, User person) {
		Objects.requireNonNull(course, "course");
		Objects.requireNonNull(person, "person");
		for (Membership membership : course.memberships) {
			if (membership.person == person) {
				return membership;
			}
		}
		return null;
	}

	static void endStudent(Course course, User person) {
		Membership membership = find(course, person);
		if (membership != null) {
			membership.setStudent(false);
		}
	}

	static void endInstructor(Course course, User person) {
		Membership membership = find(course, person);
		if (membership != null) {
			membership.setInstructor(false);
		}
	}

	void setStudent(boolean student) {
		this.student = student;
		leaveIfWithoutRole();
	}

	void setInstructor(boolean instructor) {
		this.instructor = instructor;
		leaveIfWithoutRole();
	}

	private void leaveIfWithoutRole() {
		if (!student && !instructor) {
			course.memberships.remove(this);
			person.memberships.remove(this);
		}
	}

	boolean isStudent() {
		return student;
	}

	boolean isInstructor() {
		return instructor;
	}

	Course course() {
		return course;
	}

	User person() {
		return person;
	}
}
