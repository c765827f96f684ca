package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "course")
public class Course {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "course_id")
	private Long id;

	@Column(name = "course_code", nullable = false)
	private String code;

	@Column(name = "course_name", nullable = false)
	private String name;

	@OneToMany(mappedBy = "course", cascade = { CascadeType.PERSIST, CascadeType.REMOVE })
	private Set<Assignment> assignments = new LinkedHashSet<>();

	@ManyToMany
	@JoinTable(name = "course_student", joinColumns = @JoinColumn(name = "course_id"), inverseJoinColumns = @JoinColumn(name = "user_id"))
	private Set<User> students = new HashSet<>();

	@ManyToMany
	@JoinTable(name = "course_instructor", joinColumns = @JoinColumn(name = "course_id"), inverseJoinColumns = @JoinColumn(name = "user_id"))
	private Set<User> instructors = new HashSet<>();

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

	public Set<Assignment> getAssignments() {
		return assignments;
	}

	public Course addAssignment(Assignment assignment) {
		if (assignment == null) {
			throw new IllegalArgumentException("assignment is null");
		}
		assignment.setCourse(this);
		return this;
	}

	public Course removeAssignment(Assignment assignment) {
		if (assignment != null) {
			assignment.setCourse(null);
		}
		return this;
	}

	public Set<User> getStudents() {
		return students;
	}

	public Course addStudent(User student) {
		if (student == null) {
			throw new IllegalArgumentException("student is null");
		}
		students.add(student);
		student.getCoursesTaken().add(this);
		return this;
	}

	public Course removeStudent(User student) {
		if (student == null) {
			throw new IllegalArgumentException("student is null");
		}
		students.remove(student);
		student.getCoursesTaken().remove(this);
		return this;
	}

	public Set<User> getInstructors() {
		return instructors;
	}

	public Course addInstructor(User instructor) {
		if (instructor == null) {
			throw new IllegalArgumentException("instructor is null");
		}
		instructors.add(instructor);
		instructor.getCoursesTaught().add(this);
		return this;
	}

	public Course removeInstructor(User instructor) {
		if (instructor == null) {
			throw new IllegalArgumentException("instructor is null");
		}
		instructors.remove(instructor);
		instructor.getCoursesTaught().remove(this);
		return this;
	}

	// a course is known by its code
	@Override
	public boolean equals(Object other) {
		return this == other || other instanceof Course c && Objects.equals(code, c.getCode());
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(code);
	}

	@Override
	public String toString() {
		return code + " (" + name + ")";
	}
}
