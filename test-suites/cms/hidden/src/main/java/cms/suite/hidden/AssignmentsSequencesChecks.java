package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "assignments")
@DisplayName("Sequences of operations on assignments, in memory")
final class AssignmentsSequencesChecks {

    @Check(points = "0.5", needs = "consistency.assignments.shortSequencesHold")
    @DisplayName("However often assignments come and go, both ends agree")
    void longSequencesHold(Exploration exploration) {
        exploration.longSequences("assignments");
    }
}
