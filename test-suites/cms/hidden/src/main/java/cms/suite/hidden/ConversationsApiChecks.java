package cms.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Conversations;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "api")
@DisplayName("Conversations with the HTTP API")
final class ConversationsApiChecks {

    /** Needs whatever is said about one request at a time: what is wrong there already is no matter of what came before. */
    @Check(
            points = "1.25",
            needs = {
                "api.listedCourseIsComplete",
                "api.assignmentNamesItsCourse",
                "api.addedStudentIsAnswered",
                "api.addedInstructorIsAnswered",
                "api.rolesAreKeptApart",
                "api.courseOfBothRolesIsListedOnce",
                "api.instructorMayBeAddedAsStudent",
                "api.sameStudentAgainChangesNothing",
                "api.sameInstructorAgainChangesNothing",
                "api.otherCoursesStay",
                "api.usersDoNotListTheDeletedCourse",
                "api.assignmentsGoAlong",
                "api.fullCourseIsDeleted"
            })
    @DisplayName("However requests follow one another, the answers agree")
    void shortConversationsHold(Conversations conversations) {
        conversations.shortOnes(new CmsModel());
    }

    @Check(points = "0.5", needs = "shortConversationsHold")
    @DisplayName("After many requests, the answers still agree")
    void longConversationsHold(Conversations conversations) {
        conversations.longOnes(new CmsModel());
    }
}
