package cms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CourseTest {

	@Test
	void addStudent() {
		Course course = new Course("CS 1998", "Backend");
		User ann = new User("Ann", "aa1");
		course.addStudent(ann);
		assertTrue(course.getStudents().contains(ann));
		assertTrue(ann.getCoursesTaken().contains(course));
	}

	@Test
	void moveAssignment() {
		Course course = new Course("CS 1998", "Backend");
		Course other = new Course("CS 2110", "Data Structures");
		Assignment pa4 = new Assignment("PA4", 1554076799);
		course.addAssignment(pa4);
		other.addAssignment(pa4);
		assertEquals(0, course.getAssignments().size());
		assertEquals(other, pa4.getCourse());
	}
}
