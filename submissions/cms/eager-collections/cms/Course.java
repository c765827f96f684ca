package cms;

import static jakarta.persistence.FetchType.EAGER;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;

@Entity
public class Course {

	@Id
	@GeneratedValue
	private Long id;

	private String code;

	private String name;

	@OneToMany(mappedBy = "course", fetch = EAGER, cascade = CascadeType.ALL)
	private Collection<Assignment> assignments = new ArrayList<>();

	@ManyToMany(fetch = EAGER)
	@JoinTable(name = "course_has_student",
			joinColumns = @JoinColumn(name = "course"),
			inverseJoinColumns = @JoinColumn(name = "student"))
	private Collection<User> students = new ArrayList<>();

	@ManyToMany(fetch = EAGER)
	@JoinTable(name = "course_has_instructor",
			joinColumns = @JoinColumn(name = "course"),
			inverseJoinColumns = @JoinColumn(name = "instructor"))
	private Collection<User> instructors = new ArrayList<>();

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

	public Collection<Assignment> getAssignments() {
		return Collections.unmodifiableCollection(assignments);
	}

	public void addAssignment(Assignment assignment) {
		if (assignment == null || assignments.contains(assignment)) {
			return;
		}
		assignments.add(assignment);
		assignment.setCourse(this); // comes back to us, but then it is already in
	}

	public void removeAssignment(Assignment assignment) {
		if (assignments.remove(assignment)) {
			assignment.setCourse(null);
		}
	}

	public Collection<User> getStudents() {
		return Collections.unmodifiableCollection(students);
	}

	public void addStudent(User user) {
		if (user == null || students.contains(user)) {
			return;
		}
		students.add(user);
		user.enroll(this);
	}

	public void removeStudent(User user) {
		if (students.remove(user)) {
			user.drop(this);
		}
	}

	public Collection<User> getInstructors() {
		return Collections.unmodifiableCollection(instructors);
	}

	public void addInstructor(User user) {
		if (user == null || instructors.contains(user)) {
			return;
		}
		instructors.add(user);
		user.teach(this);
	}

	public void removeInstructor(User user) {
		if (instructors.remove(user)) {
			user.stopTeaching(this);
		}
	}
}
