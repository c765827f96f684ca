package cms;

import jakarta.persistence.*;

@Entity
@Table(name = "assignment")
public class Assignment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "assignment_id")
	private Long id;

	@Column(nullable = false)
	private String title;

	@Column(name = "due_date", nullable = false)
	private long dueDate;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "course_id")
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
		if (course != null) {
			course.getAssignments().remove(this);
		}
		course = newCourse;
		if (newCourse != null) {
			newCourse.getAssignments().add(this);
		}
		return this;
	}

	@Override
	public String toString() {
		return title + ", due " + dueDate;
	}
}
