package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "instructors")
@DisplayName("Sequences of operations on instructors, saved and loaded")
final class StoredInstructorsSequencesChecks {

    @Check(
            points = "0.25",
            needs = {
                "persistence.instructors.addInstructorIsStored",
                "persistence.instructors.teachIsStored",
                "persistence.instructors.linkIsOneFact"
            })
    @DisplayName("However instructors are added and removed, what is saved is what loads")
    void storedSequencesHold(Exploration exploration) {
        exploration.storedSequences("instructors");
    }

    @Check(
            points = "0.5",
            needs = {
                "persistence.instructors.addInstructorOnLoadedIsStored",
                "persistence.instructors.teachOnLoadedIsStored",
                "persistence.instructors.linkIsOneFact"
            })
    @DisplayName("However instructors of loaded objects are changed, it is stored")
    void loadedSequencesHold(Exploration exploration) {
        exploration.loadedSequences("instructors");
    }

    @Check(
            points = "0.25",
            needs = {
                "loadedSequencesHold",
                "persistence.instructors.deletedCourseLeavesItsInstructors",
                "persistence.instructors.deletedInstructorLeavesTheCourse"
            })
    @DisplayName("Whatever became of its instructors before, a deletion deletes the right objects")
    void deletionsHold(Exploration exploration) {
        exploration.deletions("instructors");
    }
}
