package cms.suite.hidden;

import cms.Assignment;
import cms.Course;
import cms.User;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency")
@DisplayName("Plain properties, in memory")
final class ObjectsChecks {

    @Check(points = "0.25", needs = "consistency.courseHasItsValues")
    @DisplayName("A course's code and name can be set")
    void courseTakesNewValues() {
        Course course = new Course("CS 1998", "Backend Development");

        course.setCode("CS 5998");
        course.setName("Backends");

        Expect.value("The course's code", "CS 5998", course.getCode());
        Expect.value("The course's name", "Backends", course.getName());
    }

    @Check(points = "0.25", needs = "consistency.userHasItsValues")
    @DisplayName("A user's name and netid can be set")
    void userTakesNewValues() {
        User ann = new User("Ann", "ann1");

        ann.setName("Anna");
        ann.setNetid("anna5");

        Expect.value("The user's name", "Anna", ann.getName());
        Expect.value("The user's netid", "anna5", ann.getNetid());
    }

    @Check(points = "0.25", needs = "consistency.assignmentHasItsValues")
    @DisplayName("An assignment's title and due date can be set")
    void assignmentTakesNewValues() {
        Assignment essay = new Assignment("Essay", 1_554_076_799L);

        essay.setTitle("Long essay");
        essay.setDueDate(4_102_444_800L);

        Expect.value("The assignment's title", "Long essay", essay.getTitle());
        Expect.value("The assignment's due date", 4_102_444_800L, essay.getDueDate());
    }
}
