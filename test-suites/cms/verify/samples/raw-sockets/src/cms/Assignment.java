package cms;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;

@Entity
@Access(AccessType.PROPERTY)
public class Assignment {

	private int id;
	private String title;
	private long dueDate;
	private Course courseRef;

	protected Assignment() {
	}

	public Assignment(String title, long dueDate) {
		setTitle(title).setDueDate(dueDate);
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

	/** For Hibernate. Not the same as get/setCourse, because Hibernate calls the setter while it is still loading. */
	@ManyToOne
	@JoinColumn(name = "course")
	protected Course getCourseRef() {
		return courseRef;
	}

	protected void setCourseRef(Course courseRef) {
		this.courseRef = courseRef;
	}

	@Transient
	public Course getCourse() {
		return getCourseRef();
	}

	public Assignment setCourse(Course course) {
		if (getCourseRef() != null) {
			getCourseRef().getAssignmentSet().remove(this);
		}
		if (course != null) {
			course.getAssignmentSet().add(this);
		}
		setCourseRef(course);
		return this;
	}

	@Override
	public String toString() {
		return title;
	}
}
