package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.JoinTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Owns its students; its instructors are owned by User. Two courses with the same code are the same course. */
@Entity
public class Course extends Model {

	private String code;
	private String name;

	@OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
	private List<Assignment> assignments = new ArrayList<>();

	@ManyToMany
	@JoinTable(name = "students")
	private List<User> students = new ArrayList<>();

	@ManyToMany(mappedBy = "coursesTaught")
	private List<User> instructors = new ArrayList<>();

	protected Course() {
	}

	public Course(String code, String name) {
		this.code = code;
		this.name = name;
	}

	public String getCode() {
		return code;
	}

	public Course setCode(String code) {
		this.code = code;
		return this;
	}

	public String getName() {
		return name;
	}

	public Course setName(String name) {
		this.name = name;
		return this;
	}

	public List<Assignment> getAssignments() {
		return Collections.unmodifiableList(assignments);
	}

	public Course addAssignment(Assignment assignment) {
		Course old = assignment.getCourse();
		if (equals(old)) {
			return this;
		}
		if (old != null) {
			old.removeAssignment(assignment);
		}
		assignments.add(assignment);
		assignment.assign(this);
		return this;
	}

	public Course removeAssignment(Assignment assignment) {
		if (!equals(assignment.getCourse())) {
			return this; // another course's
		}
		assignments.remove(assignment);
		assignment.assign(null);
		return this;
	}

	public List<User> getStudents() {
		return Collections.unmodifiableList(students);
	}

	public Course addStudent(User user) {
		if (!students.contains(Objects.requireNonNull(user))) {
			students.add(user);
			user.taken().add(this);
		}
		return this;
	}

	public Course removeStudent(User user) {
		if (students.remove(Objects.requireNonNull(user))) {
			user.taken().remove(this);
		}
		return this;
	}

	public List<User> getInstructors() {
		return Collections.unmodifiableList(instructors);
	}

	List<User> instructors() {
		return instructors;
	}

	public Course addInstructor(User user) {
		user.teach(this);
		return this;
	}

	public Course removeInstructor(User user) {
		user.stopTeaching(this);
		return this;
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof Course && Objects.equals(code, ((Course) o).getCode());
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(code);
	}

	@Override
	public String toString() {
		return "Course " + code;
	}
}
