package cms;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "user_account")
public class User {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "user_id")
	private Long id;

	@Column(name = "user_name", nullable = false)
	private String name;

	@Column(nullable = false)
	private String netid;

	@ManyToMany(mappedBy = "students")
	private Set<Course> coursesTaken = new HashSet<>();

	@ManyToMany(mappedBy = "instructors")
	private Set<Course> coursesTaught = new HashSet<>();

	protected User() {
	}

	public User(String name, String netid) {
		this.name = name;
		this.netid = netid;
	}

	public Long getId() {
		return id;
	}

	public String getName() {
		return name;
	}

	public User setName(String name) {
		this.name = name;
		return this;
	}

	public String getNetid() {
		return netid;
	}

	public User setNetid(String netid) {
		this.netid = netid;
		return this;
	}

	public Set<Course> getCoursesTaken() {
		return coursesTaken;
	}

	public User enroll(Course course) {
		course.addStudent(this);
		return this;
	}

	public User drop(Course course) {
		course.removeStudent(this);
		return this;
	}

	public Set<Course> getCoursesTaught() {
		return coursesTaught;
	}

	public User teach(Course course) {
		course.addInstructor(this);
		return this;
	}

	public User stopTeaching(Course course) {
		course.removeInstructor(this);
		return this;
	}

	// the netid is unique at Cornell
	@Override
	public boolean equals(Object other) {
		return this == other || other instanceof User u && Objects.equals(netid, u.getNetid());
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(netid);
	}

	@Override
	public String toString() {
		return name + " [" + netid + "]";
	}
}
