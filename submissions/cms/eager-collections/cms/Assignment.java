package cms;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;

@Entity
public class Assignment {

	@Id
	@GeneratedValue
	private Long id;

	private String title;

	private long dueDate;

	/** In a table of its own, so that there are no nulls: an assignment without a course has no row there. */
	@ManyToOne(fetch = FetchType.EAGER)
	@JoinTable(name = "course_has_assignment",
			joinColumns = @JoinColumn(name = "assignment"),
			inverseJoinColumns = @JoinColumn(name = "course"))
	private Course course;

	protected Assignment() {
	}

	public Assignment(String title, long dueDate) {
		this.title = title;
		this.dueDate = dueDate;
	}

	public Long getId() {
		return id;
	}

	public String getTitle() {
		return title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public long getDueDate() {
		return dueDate;
	}

	public void setDueDate(long dueDate) {
		this.dueDate = dueDate;
	}

	public Course getCourse() {
		return course;
	}

	public void setCourse(Course course) {
		if (this.course == course) {
			return;
		}
		Course old = this.course;
		this.course = course;
		if (old != null) {
			old.removeAssignment(this);
			// the old course called setCourse(null), so once more
			this.course = course;
		}
		if (course != null) {
			course.addAssignment(this);
		}
	}
}
