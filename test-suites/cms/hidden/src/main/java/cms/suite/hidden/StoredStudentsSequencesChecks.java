package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "students")
@DisplayName("Sequences of operations on students, saved and loaded")
final class StoredStudentsSequencesChecks {

    @Check(
            points = "0.25",
            needs = {
                "persistence.students.addStudentIsStored",
                "persistence.students.enrollIsStored",
                "persistence.students.linkIsOneFact"
            })
    @DisplayName("However students are added and removed, what is saved is what loads")
    void storedSequencesHold(Exploration exploration) {
        exploration.storedSequences("students");
    }

    @Check(
            points = "0.5",
            needs = {
                "persistence.students.addStudentOnLoadedIsStored",
                "persistence.students.enrollOnLoadedIsStored",
                "persistence.students.linkIsOneFact"
            })
    @DisplayName("However students of loaded objects are changed, it is stored")
    void loadedSequencesHold(Exploration exploration) {
        exploration.loadedSequences("students");
    }

    @Check(
            points = "0.25",
            needs = {
                "loadedSequencesHold",
                "persistence.students.deletedCourseLeavesItsStudents",
                "persistence.students.deletedStudentLeavesTheCourse"
            })
    @DisplayName("Whatever became of its students before, a deletion deletes the right objects")
    void deletionsHold(Exploration exploration) {
        exploration.deletions("students");
    }
}
