package cms.suite.visible;

import cms.Assignment;
import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", visibility = Visibility.VISIBLE)
@DisplayName("Plain properties, in memory")
final class ObjectsChecks {

    @Check(points = "0.25")
    @DisplayName("A new course has the code and the name it was made with")
    void courseHasItsValues() {
        Course course = new Course("CS 1998", "Backend Development");

        Expect.value("The course's code", "CS 1998", course.getCode());
        Expect.value("The course's name", "Backend Development", course.getName());
    }

    @Check(points = "0.25")
    @DisplayName("A new user has the name and the netid it was made with")
    void userHasItsValues() {
        User ann = new User("Ann", "ann1");

        Expect.value("The user's name", "Ann", ann.getName());
        Expect.value("The user's netid", "ann1", ann.getNetid());
    }

    @Check(points = "0.25")
    @DisplayName("A new assignment has the title and the due date it was made with")
    void assignmentHasItsValues() {
        Assignment essay = new Assignment("Essay", 1_554_076_799L);

        Expect.value("The assignment's title", "Essay", essay.getTitle());
        Expect.value("The assignment's due date", 1_554_076_799L, essay.getDueDate());
    }
}
