package cms.suite.visible;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "assignments", visibility = Visibility.VISIBLE)
@DisplayName("Sequences of operations on assignments, in memory")
final class AssignmentsSequencesChecks {

    @Check(
            points = "1.25",
            needs = {
                "consistency.assignments.addAssignmentShowsAtBothEnds",
                "consistency.assignments.setCourseShowsAtBothEnds"
            })
    @DisplayName("However assignments are added, moved and removed, both ends agree")
    void shortSequencesHold(Exploration exploration) {
        exploration.shortSequences("assignments");
    }
}
