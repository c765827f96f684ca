package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency")
@DisplayName("People and assignments of one course, in memory")
final class NeighboursChecks {

    private Course course;
    private User ann;
    private Assignment essay;

    @BeforeEach
    void makeCourseUserAndAssignment() {
        course = new Course("CS 1998", "Backend Development");
        ann = new User("Ann", "ann1");
        essay = new Assignment("Essay", 1_554_076_799L);
    }

    @Check(
            points = "0.25",
            needs = {
                "consistency.students.enrollShowsAtBothEnds",
                "consistency.students.dropShowsAtBothEnds",
                "consistency.assignments.addAssignmentShowsAtBothEnds"
            })
    @DisplayName("enroll, addAssignment and drop do not disturb each other")
    void enrollAndAddAssignmentDoNotMeet() {
        ann.enroll(course);
        course.addAssignment(essay);
        expectStudent();
        expectAssignment();

        ann.drop(course);

        expectNoStudent();
        expectAssignment();
    }

    @Check(
            points = "0.25",
            needs = {
                "consistency.students.addStudentShowsAtBothEnds",
                "consistency.students.removeStudentShowsAtBothEnds",
                "consistency.assignments.setCourseShowsAtBothEnds"
            })
    @DisplayName("addStudent, setCourse and removeStudent do not disturb each other")
    void addStudentAndSetCourseDoNotMeet() {
        course.addStudent(ann);
        essay.setCourse(course);
        expectStudent();
        expectAssignment();

        course.removeStudent(ann);

        expectNoStudent();
        expectAssignment();
    }

    private void expectStudent() {
        Expect.members("The course lists the student", course.getStudents(), ann);
        Expect.members("The student lists the course", ann.getCoursesTaken(), course);
    }

    private void expectNoStudent() {
        Expect.members("The course lists no student", course.getStudents());
        Expect.members("The user lists no course", ann.getCoursesTaken());
    }

    private void expectAssignment() {
        Expect.members("The course lists the assignment", course.getAssignments(), essay);
        Expect.same("The assignment's course is the course", course, essay.getCourse());
    }
}
