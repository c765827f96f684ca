package cms.suite.hidden;

import cms.suite.visible.Client;
import cms.suite.visible.Json;
import java.util.List;
import java.util.Map;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "api")
@DisplayName("The HTTP API of assignments")
final class AssignmentsApiChecks {

    private static final String CREATES = "api.createsAssignment";
    private static final String ACCEPTS = "api.acceptsAssignments";
    private static final long UNKNOWN = 987_654_321L;
    private static final long DUE = 1_554_076_799L;

    @Check(points = "0.5", needs = CREATES)
    @DisplayName("A new assignment names its course")
    void assignmentNamesItsCourse(Api api) {
        Client client = new Client(api);
        client.createCourse("CS 2110", "Data Structures");
        long course = client.createCourse("CS 1998", "Backend Development");

        JsonNode named = Json.object(client.createAssignment(course, "Essay", DUE), "course");

        Expect.value("The course's id", course, Json.number(named, "id"));
        Expect.value("The course's code", "CS 1998", Json.text(named, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(named, "name"));
    }

    @Check(
            points = "0.75",
            needs = {CREATES, "api.getsCourse"})
    @DisplayName("GET /api/courses/{id}/ lists the course's assignments")
    void courseListsItsAssignments(Api api) {
        Client client = new Client(api);
        long other = client.createCourse("CS 2110", "Data Structures");
        long course = client.createCourse("CS 1998", "Backend Development");
        client.createAssignment(other, "Project", DUE);

        long essay = Json.number(client.createAssignment(course, "Essay", DUE), "id");

        JsonNode listed = Json.only(client.getCourse(course), "assignments");
        Expect.value("The assignment's id", essay, Json.number(listed, "id"));
        Expect.value("The assignment's title", "Essay", Json.text(listed, "title"));
        Expect.value("The assignment's due date", DUE, Json.number(listed, "due_date"));
    }

    @Check(points = "0.5", needs = CREATES)
    @DisplayName("In an assignment, 0 and an empty string are values that are present")
    void zeroAndEmptyTitleArePresent(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        JsonNode assignment = api.post(Client.assignments(course), Map.of("title", "", "due_date", 0))
                .expectStatus(200, 201)
                .object();

        Expect.value("The assignment's title", "", Json.text(assignment, "title"));
        Expect.value("The assignment's due date", 0L, Json.number(assignment, "due_date"));
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("An assignment's due date may be far in the future")
    void dueDateMayBeLate(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");

        JsonNode assignment = client.createAssignment(course, "Thesis", 4_102_444_800L);

        Expect.value("The assignment's due date", 4_102_444_800L, Json.number(assignment, "due_date"));
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("POST of an assignment answers 404 for an unknown course")
    void unknownCourseHasNoAssignments(Api api) {
        api.post(Client.assignments(UNKNOWN), Map.of("title", "Essay", "due_date", DUE))
                .expectStatus(404);
    }

    @Check(points = "0.5", needs = ACCEPTS)
    @DisplayName("POST of an assignment answers 400 when one field is missing or null")
    void assignmentNeedsBothFields(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");

        api.post(Client.assignments(course), Map.of("title", "Essay")).expectStatus(400);
        api.post(Client.assignments(course), Map.of("due_date", DUE)).expectStatus(400);
        client.postText(Client.assignments(course), "{\"title\": null, \"due_date\": 0}")
                .expectStatus(400);
        client.postText(Client.assignments(course), "{\"title\": \"Essay\", \"due_date\": null}")
                .expectStatus(400);
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("POST of an assignment answers 400 when a field has the wrong type")
    void assignmentNeedsTheRightTypes(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.post(Client.assignments(course), Map.of("title", 1, "due_date", DUE))
                .expectStatus(400);
        api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", Long.toString(DUE)))
                .expectStatus(400);
        api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", true))
                .expectStatus(400);
        api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", List.of(DUE)))
                .expectStatus(400);
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("POST of an assignment answers 400 when the due date has a fraction")
    void dueDateHasNoFraction(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", 1.5))
                .expectStatus(400);
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("POST of an assignment answers 400 when the body is no JSON object")
    void assignmentBodyIsAnObject(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");

        client.postText(Client.assignments(course), "[]").expectStatus(400);
        client.postText(Client.assignments(course), "\"Essay\"").expectStatus(400);
        client.postText(Client.assignments(course), "{\"title\": ").expectStatus(400);
        client.postText(Client.assignments(course), "").expectStatus(400);
    }
}
