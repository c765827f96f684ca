package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
public class Course {

	@Id
	@GeneratedValue
	private Long id;

	private String code;
	private String name;

	@OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
	List<Assignment> assignments = new ArrayList<>();

	// A membership belongs to its course: it is saved with it, and deleted when it isn't in here any more.
	@OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
	Set<Membership> memberships = new HashSet<>();

	protected Course() {
	}

	public Course(String code, String name) {
		this.code = code;
		this.name = name;
	}

	public Long getId() {
		return id;
	}

	public String getCode() {
		return code;
	}

	public void setCode(String code) {
		this.code = code;
	}

	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public List<Assignment> getAssignments() {
		return Collections.unmodifiableList(assignments);
	}

	public void addAssignment(Assignment assignment) {
		assignment.setCourse(this);
	}

	public void removeAssignment(Assignment assignment) {
		if (assignments.contains(assignment)) {
			assignment.setCourse(null);
		}
	}

	public List<User> getStudents() {
		return memberships.stream().filter(Membership::isStudent).map(Membership::person).toList();
	}

	public void addStudent(User user) {
		Membership.join(this, user).setStudent(true);
	}

	public void removeStudent(User user) {
		Membership.endStudent(this, user);
	}

	public List<User> getInstructors() {
		return memberships.stream().filter(Membership::isInstructor).map(Membership::person).toList();
	}

	public void addInstructor(User user) {
		Membership.join(this, user).setInstructor(true);
	}

	public void removeInstructor(User user) {
		Membership.endInstructor(this, user);
	}
}
