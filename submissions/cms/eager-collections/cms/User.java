package cms;

import static jakarta.persistence.FetchType.EAGER;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;

@Entity
public class User {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	private String netid;

	@ManyToMany(mappedBy = "students", fetch = EAGER)
	private Collection<Course> coursesTaken = new ArrayList<>();

	@ManyToMany(mappedBy = "instructors", fetch = EAGER)
	private Collection<Course> coursesTaught = new ArrayList<>();

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

	// Each side first changes its own collection and then calls the other one. The second call finds that there is
	// nothing left to do, which ends the recursion.

	public Collection<Course> getCoursesTaken() {
		return Collections.unmodifiableCollection(coursesTaken);
	}

	public void enroll(Course course) {
		if (course == null || coursesTaken.contains(course)) {
			return;
		}
		coursesTaken.add(course);
		course.addStudent(this);
	}

	public void drop(Course course) {
		if (coursesTaken.remove(course)) {
			course.removeStudent(this);
		}
	}

	public Collection<Course> getCoursesTaught() {
		return Collections.unmodifiableCollection(coursesTaught);
	}

	public void teach(Course course) {
		if (course == null || coursesTaught.contains(course)) {
			return;
		}
		coursesTaught.add(course);
		course.addInstructor(this);
	}

	public void stopTeaching(Course course) {
		if (coursesTaught.remove(course)) {
			course.removeInstructor(this);
		}
	}
}
