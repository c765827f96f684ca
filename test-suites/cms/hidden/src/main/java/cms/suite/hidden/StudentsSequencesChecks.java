package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "students")
@DisplayName("Sequences of operations on students, in memory")
final class StudentsSequencesChecks {

    @Check(
            points = "1",
            needs = {"consistency.students.addStudentShowsAtBothEnds", "consistency.students.enrollShowsAtBothEnds"})
    @DisplayName("However students are added and removed, both ends agree")
    void shortSequencesHold(Exploration exploration) {
        exploration.shortSequences("students");
    }

    @Check(points = "0.5", needs = "consistency.students.shortSequencesHold")
    @DisplayName("However often students come and go, both ends agree")
    void longSequencesHold(Exploration exploration) {
        exploration.longSequences("students");
    }
}
