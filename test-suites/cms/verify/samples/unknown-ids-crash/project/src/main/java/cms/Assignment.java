package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment extends Model {

	private String title;
	private long dueDate;

	@ManyToOne(fetch = FetchType.LAZY)
	private Course course;

	protected Assignment() {
	}

	public Assignment(String title, long dueDate) {
		this.title = title;
		this.dueDate = dueDate;
	}

	public String getTitle() {
		return title;
	}

	public Assignment setTitle(String title) {
		this.title = title;
		return this;
	}

	public long getDueDate() {
		return dueDate;
	}

	public Assignment setDueDate(long dueDate) {
		this.dueDate = dueDate;
		return this;
	}

	public Course getCourse() {
		return course;
	}

	public Assignment setCourse(Course newCourse) {
		if (newCourse != null) {
			newCourse.addAssignment(this);
		} else if (course != null) {
			course.removeAssignment(this);
		}
		return this;
	}

	/** Only Course may call this. */
	void assign(Course course) {
		this.course = course;
	}

	@Override
	public String toString() {
		return "Assignment " + title;
	}
}
