package cms.suite.hidden;

import cms.suite.visible.Client;
import cms.suite.visible.Json;
import java.util.List;
import java.util.Map;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Response;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "extra")
@DisplayName("Extra credit: the HTTP API that changes assignments")
final class UpdateApiChecks {

    private static final long UNKNOWN = 987_654_321L;
    private static final long DUE = 1_554_076_799L;
    private static final long LATER = 1_556_668_799L;

    @Check(points = "0.75", needs = "api.courseListsItsAssignments")
    @DisplayName("POST /api/assignments/{id}/ changes title and due date")
    void updatesAssignment(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = createEssay(client, course);

        api.post(path(essay), Map.of("title", "Long essay", "due_date", LATER)).expectStatus(200, 201);

        expectListed(client, course, "Long essay", LATER);
    }

    @Check(
            points = "0.5",
            needs = {"updatesAssignment", "api.assignmentNamesItsCourse"})
    @DisplayName("POST /api/assignments/{id}/ answers 200 and the assignment as it is now")
    void updateAnswersTheAssignment(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = createEssay(client, course);

        Response response = api.post(path(essay), Map.of("title", "Long essay", "due_date", LATER));

        api.expectConformance(response);
        JsonNode answer = response.expectStatus(200).object();
        Expect.value("The assignment's id", essay, Json.number(answer, "id"));
        Expect.value("The assignment's title", "Long essay", Json.text(answer, "title"));
        Expect.value("The assignment's due date", LATER, Json.number(answer, "due_date"));
        Expect.value("The course's id", course, Json.number(Json.object(answer, "course"), "id"));
    }

    @Check(points = "0.5", needs = "updatesAssignment")
    @DisplayName("A title alone leaves the due date, and a due date alone the title")
    void updateChangesOnlyWhatIsGiven(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = createEssay(client, course);

        api.post(path(essay), Map.of("title", "")).expectStatus(200, 201);
        expectListed(client, course, "", DUE);

        api.post(path(essay), Map.of("due_date", 0)).expectStatus(200, 201);
        expectListed(client, course, "", 0);
    }

    @Check(points = "0.25", needs = "updateChangesOnlyWhatIsGiven")
    @DisplayName("In a change of an assignment, null counts as not given")
    void nullIsNotGiven(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = createEssay(client, course);

        client.postText(path(essay), "{\"title\": null, \"due_date\": %d}".formatted(LATER))
                .expectStatus(200, 201);
        expectListed(client, course, "Essay", LATER);

        client.postText(path(essay), "{\"title\": \"Long essay\", \"due_date\": null}")
                .expectStatus(200, 201);
        expectListed(client, course, "Long essay", LATER);
    }

    @Check(points = "0.25", needs = "updatesAssignment")
    @DisplayName("POST /api/assignments/{id}/ answers 400 for a field of the wrong type")
    void updateNeedsTheRightTypes(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = createEssay(client, course);

        api.post(path(essay), Map.of("title", 7)).expectStatus(400);
        api.post(path(essay), Map.of("due_date", Long.toString(LATER))).expectStatus(400);
        api.post(path(essay), Map.of("due_date", List.of(LATER))).expectStatus(400);
        client.postText(path(essay), "[]").expectStatus(400);
        expectListed(client, course, "Essay", DUE);
    }

    @Check(points = "0.25", needs = "updatesAssignment")
    @DisplayName("POST /api/assignments/{id}/ answers 404 for an id that does not exist")
    void unknownAssignmentIsNotUpdated(Api api) {
        api.post(path(UNKNOWN), Map.of("title", "Essay", "due_date", DUE)).expectStatus(404);
    }

    private static long createEssay(Client client, long course) {
        return Json.number(client.createAssignment(course, "Essay", DUE), "id");
    }

    private static void expectListed(Client client, long course, String title, long dueDate) {
        JsonNode listed = Json.only(client.getCourse(course), "assignments");
        Expect.value("The assignment's title", title, Json.text(listed, "title"));
        Expect.value("The assignment's due date", dueDate, Json.number(listed, "due_date"));
    }

    private static String path(long assignment) {
        return "/api/assignments/" + assignment + "/";
    }
}
