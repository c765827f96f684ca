package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
public class User {

	@Id
	@GeneratedValue
	private Long id;

	private String name;
	private String netid;

	@OneToMany(mappedBy = "person")
	Set<Membership> memberships = new HashSet<>();

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

	public void setName(String name) {
		this.name = name;
	}

	public String getNetid() {
		return netid;
	}

	public void setNetid(String netid) {
		this.netid = netid;
	}

	public List<Course> getCoursesTaken() {
		return memberships.stream().filter(Membership::isStudent).map(Membership::course).toList();
	}

	public void enroll(Course course) {
		Membership.join(course, this).setStudent(true);
	}

	public void drop(Course course) {
		Membership.endStudent(course, this);
	}

	public List<Course> getCoursesTaught() {
		return memberships.stream().filter(Membership::isInstructor).map(Membership::course).toList();
	}

	public void teach(Course course) {
		Membership.join(course, this).setInstructor(true);
	}

	public void stopTeaching(Course course) {
		Membership.endInstructor(course, this);
	}

	/** Everything this user has to do with, each course once. */
	List<Course> allCourses() {
		return memberships.stream().map(Membership::course).toList();
	}
}
