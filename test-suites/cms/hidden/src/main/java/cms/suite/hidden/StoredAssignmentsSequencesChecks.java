package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "assignments")
@DisplayName("Sequences of operations on assignments, saved and loaded")
final class StoredAssignmentsSequencesChecks {

    @Check(
            points = "0.25",
            needs = {
                "persistence.assignments.addAssignmentIsStored",
                "persistence.assignments.setCourseIsStored",
                "persistence.assignments.linkIsOneFact",
                "persistence.assignments.assignmentWithoutCourseIsStored"
            })
    @DisplayName("However assignments are added and removed, what is saved is what loads")
    void storedSequencesHold(Exploration exploration) {
        exploration.storedSequences("assignments");
    }

    @Check(
            points = "0.25",
            needs = {
                "persistence.assignments.addAssignmentOnLoadedIsStored",
                "persistence.assignments.setCourseOnLoadedIsStored",
                "persistence.assignments.linkIsOneFact"
            })
    @DisplayName("However assignments of loaded objects are changed, it is stored")
    void loadedSequencesHold(Exploration exploration) {
        exploration.loadedSequences("assignments");
    }

    @Check(
            points = "0.25",
            needs = {
                "loadedSequencesHold",
                "persistence.assignments.deletedCourseTakesItsAssignments",
                "persistence.assignments.deletedAssignmentTakesNothing"
            })
    @DisplayName("Whatever became of its assignments before, a deletion deletes the right objects")
    void deletionsHold(Exploration exploration) {
        exploration.deletions("assignments");
    }
}
