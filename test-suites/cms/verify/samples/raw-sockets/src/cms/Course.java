package cms;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REMOVE;
import static java.util.Collections.unmodifiableSet;
import static java.util.Objects.requireNonNull;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.util.HashSet;
import java.util.Set;

/**
 * The mapping is on the getters. Hibernate gets the real sets through the protected "...Set" properties; everyone
 * else only gets read-only views and has to use the add/remove methods, which look after both sides.
 */
@Entity
@Access(AccessType.PROPERTY)
public class Course {

	private int id;
	private String code;
	private String name;
	private Set<Assignment> assignmentSet = new HashSet<>();
	private Set<User> studentSet = new HashSet<>();
	private Set<User> instructorSet = new HashSet<>();

	protected Course() {
	}

	public Course(String code, String name) {
		setCode(code).setName(name);
	}

	@Id
	@GeneratedValue
	public int getId() {
		return id;
	}

	protected void setId(int id) {
		this.id = id;
	}

	@Column(length = 1000000)
	public String getCode() {
		return code;
	}

	public Course setCode(String code) {
		this.code = code;
		return this;
	}

	@Column(length = 1000000)
	public String getName() {
		return name;
	}

	public Course setName(String name) {
		this.name = name;
		return this;
	}

	@OneToMany(mappedBy = "courseRef", cascade = {PERSIST, REMOVE})
	protected Set<Assignment> getAssignmentSet() {
		return assignmentSet;
	}

	protected void setAssignmentSet(Set<Assignment> assignmentSet) {
		this.assignmentSet = assignmentSet;
	}

	@ManyToMany
	@JoinTable(name = "students", joinColumns = @JoinColumn(name = "course"), inverseJoinColumns = @JoinColumn(name = "student"))
	protected Set<User> getStudentSet() {
		return studentSet;
	}

	protected void setStudentSet(Set<User> studentSet) {
		this.studentSet = studentSet;
	}

	@ManyToMany
	@JoinTable(name = "instructors", joinColumns = @JoinColumn(name = "course"), inverseJoinColumns = @JoinColumn(name = "instructor"))
	protected Set<User> getInstructorSet() {
		return instructorSet;
	}

	protected void setInstructorSet(Set<User> instructorSet) {
		this.instructorSet = instructorSet;
	}

	@Transient
	public Set<Assignment> getAssignments() {
		return unmodifiableSet(getAssignmentSet());
	}

	public Course addAssignment(Assignment assignment) {
		requireNonNull(assignment, "no assignment").setCourse(this);
		return this;
	}

	public Course removeAssignment(Assignment assignment) {
		if (getAssignmentSet().contains(requireNonNull(assignment, "no assignment"))) {
			assignment.setCourse(null);
		}
		return this;
	}

	@Transient
	public Set<User> getStudents() {
		return unmodifiableSet(getStudentSet());
	}

	public Course addStudent(User user) {
		requireNonNull(user, "no user").getTakenSet().add(this);
		getStudentSet().add(user);
		return this;
	}

	public Course removeStudent(User user) {
		requireNonNull(user, "no user").getTakenSet().remove(this);
		getStudentSet().remove(user);
		return this;
	}

	@Transient
	public Set<User> getInstructors() {
		return unmodifiableSet(getInstructorSet());
	}

	public Course addInstructor(User user) {
		requireNonNull(user, "no user").getTaughtSet().add(this);
		getInstructorSet().add(user);
		return this;
	}

	public Course removeInstructor(User user) {
		requireNonNull(user, "no user").getTaughtSet().remove(this);
		getInstructorSet().remove(user);
		return this;
	}

	@Override
	public String toString() {
		return code + " " + name;
	}
}
