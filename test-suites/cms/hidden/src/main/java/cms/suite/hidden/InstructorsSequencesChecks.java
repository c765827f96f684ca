package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "instructors")
@DisplayName("Sequences of operations on instructors, in memory")
final class InstructorsSequencesChecks {

    @Check(
            points = "1",
            needs = {
                "consistency.instructors.addInstructorShowsAtBothEnds",
                "consistency.instructors.teachShowsAtBothEnds"
            })
    @DisplayName("However instructors are added and removed, both ends agree")
    void shortSequencesHold(Exploration exploration) {
        exploration.shortSequences("instructors");
    }

    @Check(points = "0.5", needs = "consistency.instructors.shortSequencesHold")
    @DisplayName("However often instructors come and go, both ends agree")
    void longSequencesHold(Exploration exploration) {
        exploration.longSequences("instructors");
    }
}
