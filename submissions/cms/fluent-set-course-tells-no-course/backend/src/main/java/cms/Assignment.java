package cms;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
@Access(AccessType.PROPERTY)
public class Assignment {

	private int id;
	private String title;
	private long dueDate;
	private Course course;

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

	@ManyToOne
	@JoinColumn(name = "course")
	public Course getCourse() {
		return course;
	}

	public Assignment setCourse(Course course) {
		this.course = course;
		return this;
	}

	@Override
	public String toString() {
		return title;
	}
}
