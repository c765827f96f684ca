package cms;

import static java.util.Collections.unmodifiableSet;
import static java.util.Objects.requireNonNull;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "cms_user")
@Access(AccessType.PROPERTY)
public class User {

	private int id;
	private String name;
	private String netid;
	private Set<Course> takenSet = new HashSet<>();
	private Set<Course> taughtSet = new HashSet<>();

	protected User() {
	}

	public User(String name, String netid) {
		setName(name).setNetid(netid);
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
	public String getName() {
		return name;
	}

	public User setName(String name) {
		this.name = name;
		return this;
	}

	@Column(length = 1000000)
	public String getNetid() {
		return netid;
	}

	public User setNetid(String netid) {
		this.netid = netid;
		return this;
	}

	@ManyToMany(mappedBy = "studentSet")
	protected Set<Course> getTakenSet() {
		return takenSet;
	}

	protected void setTakenSet(Set<Course> takenSet) {
		this.takenSet = takenSet;
	}

	@ManyToMany(mappedBy = "instructorSet")
	protected Set<Course> getTaughtSet() {
		return taughtSet;
	}

	protected void setTaughtSet(Set<Course> taughtSet) {
		this.taughtSet = taughtSet;
	}

	@Transient
	public Set<Course> getCoursesTaken() {
		return unmodifiableSet(getTakenSet());
	}

	public User enroll(Course course) {
		requireNonNull(course, "no course").addStudent(this);
		return this;
	}

	public User drop(Course course) {
		requireNonNull(course, "no course").removeStudent(this);
		return this;
	}

	@Transient
	public Set<Course> getCoursesTaught() {
		return unmodifiableSet(getTaughtSet());
	}

	public User teach(Course course) {
		requireNonNull(course, "no course").addInstructor(this);
		return this;
	}

	public User stopTeaching(Course course) {
		requireNonNull(course, "no course").removeInstructor(this);
		return this;
	}

	@Override
	public String toString() {
		return name + " (" + netid + ")";
	}
}
