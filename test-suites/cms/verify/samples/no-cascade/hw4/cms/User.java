package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

@Entity
public class User extends Model {

	private String name;
	private String netid;

	@ManyToMany(mappedBy = "students")
	private List<Course> coursesTaken = new ArrayList<>();

	@ManyToMany
	@JoinTable(name = "instructors")
	private List<Course> coursesTaught = new ArrayList<>();

	protected User() {
	}

	public User(String name, String netid) {
		this.name = name;
		this.netid = netid;
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

	public List<Course> getCoursesTaken() {
		return Collections.unmodifiableList(coursesTaken);
	}

	List<Course> taken() {
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

	public List<Course> getCoursesTaught() {
		return Collections.unmodifiableList(coursesTaught);
	}

	public User teach(Course course) {
		if (!coursesTaught.contains(Objects.requireNonNull(course))) {
			coursesTaught.add(course);
			course.instructors().add(this);
		}
		return this;
	}

	public User stopTeaching(Course course) {
		if (coursesTaught.remove(Objects.requireNonNull(course))) {
			course.instructors().remove(this);
		}
		return this;
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof User && Objects.equals(netid, ((User) o).getNetid());
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(netid);
	}

	@Override
	public String toString() {
		return "User " + netid;
	}
}
