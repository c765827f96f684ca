package cms.suite.visible;

import cms.Assignment;
import cms.Course;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "assignments", visibility = Visibility.VISIBLE)
@DisplayName("Assignments of a course, in memory")
final class AssignmentsChecks {

    private Course course;
    private Assignment essay;

    @BeforeEach
    void makeCourseAndAssignment() {
        course = new Course("CS 1998", "Backend Development");
        essay = new Assignment("Essay", 1_554_076_799L);
    }

    @Check(points = "1")
    @DisplayName("addAssignment shows at both ends")
    void addAssignmentShowsAtBothEnds() {
        course.addAssignment(essay);

        Expect.members("The course lists the assignment", course.getAssignments(), essay);
        Expect.same("The assignment's course is the course", course, essay.getCourse());
    }

    @Check(points = "1")
    @DisplayName("setCourse shows at both ends")
    void setCourseShowsAtBothEnds() {
        essay.setCourse(course);

        Expect.same("The assignment's course is the course", course, essay.getCourse());
        Expect.members("The course lists the assignment", course.getAssignments(), essay);
    }

    @Check(points = "0.25", needs = "addAssignmentShowsAtBothEnds")
    @DisplayName("A course may have several assignments, through addAssignment")
    void severalAddedAssignmentsShow() {
        Assignment quiz = new Assignment("Quiz", 1_556_668_799L);

        course.addAssignment(essay);
        course.addAssignment(quiz);

        Expect.members("The course lists both assignments", course.getAssignments(), essay, quiz);
        Expect.same("The first assignment's course is the course", course, essay.getCourse());
        Expect.same("The second assignment's course is the course", course, quiz.getCourse());
    }

    @Check(points = "0.25", needs = "setCourseShowsAtBothEnds")
    @DisplayName("A course may have several assignments, through setCourse")
    void severalSetAssignmentsShow() {
        Assignment quiz = new Assignment("Quiz", 1_556_668_799L);

        essay.setCourse(course);
        quiz.setCourse(course);

        Expect.members("The course lists both assignments", course.getAssignments(), essay, quiz);
        Expect.same("The first assignment's course is the course", course, essay.getCourse());
        Expect.same("The second assignment's course is the course", course, quiz.getCourse());
    }

    @Check(points = "1", needs = "addAssignmentShowsAtBothEnds")
    @DisplayName("removeAssignment shows at both ends")
    void removeAssignmentShowsAtBothEnds() {
        course.addAssignment(essay);

        course.removeAssignment(essay);

        Expect.members("The course lists no assignment", course.getAssignments());
        Expect.same("The assignment has no course", null, essay.getCourse());
    }

    @Check(points = "1", needs = "setCourseShowsAtBothEnds")
    @DisplayName("setCourse(null) shows at both ends")
    void setCourseNullShowsAtBothEnds() {
        essay.setCourse(course);

        essay.setCourse(null);

        Expect.same("The assignment has no course", null, essay.getCourse());
        Expect.members("The course lists no assignment", course.getAssignments());
    }
}
