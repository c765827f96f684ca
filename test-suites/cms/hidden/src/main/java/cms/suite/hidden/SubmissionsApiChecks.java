package cms.suite.hidden;

import cms.suite.visible.Client;
import cms.suite.visible.Json;
import java.util.Map;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Response;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "extra")
@DisplayName("Extra credit: the HTTP API of submissions and their scores")
final class SubmissionsApiChecks {

    private static final long UNKNOWN = 987_654_321L;
    private static final long DUE = 1_554_076_799L;

    @Check(
            points = "1",
            needs = {"api.addsStudent", "api.createsAssignment"})
    @DisplayName("POST /api/assignments/{id}/submit/ answers the new submission")
    void submits(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        createAssignment(client, course, "Quiz");
        long essay = createAssignment(client, course, "Essay");

        JsonNode submission =
                submit(api, essay, ann, "My essay").expectStatus(200, 201).object();

        Json.number(submission, "id");
        Expect.value("The user's id", ann, Json.number(submission, "user_id"));
        Expect.value("The assignment's id", essay, Json.number(submission, "assignment_id"));
        Expect.value("The content", "My essay", Json.text(submission, "content"));
    }

    @Check(points = "0.5", needs = "submits")
    @DisplayName("A new submission is answered with 201 and the score null")
    void submissionHasNoScoreAtFirst(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        long essay = createAssignment(client, course, "Essay");

        Response answer = submit(api, essay, ann, "My essay");

        api.expectConformance(answer);
        answer.expectStatus(201);
        Expect.that(
                "\"score\" is there, and null",
                Json.value(answer.object(), "score").isNull());
    }

    @Check(points = "0.5", needs = "submits")
    @DisplayName("Only a student of the assignment's course can submit; all else answers 404")
    void onlyStudentsSubmit(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long other = client.createCourse("CS 2110", "Data Structures");
        long bob = createStudent(client, other, "Bob", "bob2");
        long cleo = client.createUser("Cleo", "cleo3");
        client.add(course, cleo, "instructor");
        long essay = createAssignment(client, course, "Essay");

        submit(api, essay, bob, "My essay").expectStatus(404);
        submit(api, essay, cleo, "My essay").expectStatus(404);
        submit(api, essay, UNKNOWN, "My essay").expectStatus(404);
        submit(api, UNKNOWN, bob, "My essay").expectStatus(404);
    }

    @Check(points = "0.5", needs = "submits")
    @DisplayName("A submission with a field missing or of the wrong type answers 400")
    void submissionNeedsBothFields(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        String path = path(createAssignment(client, course, "Essay")) + "submit/";

        api.post(path, Map.of("user_id", ann)).expectStatus(400);
        api.post(path, Map.of("content", "My essay")).expectStatus(400);
        api.post(path, Map.of("user_id", ann, "content", 7)).expectStatus(400);
        api.post(path, Map.of("user_id", Long.toString(ann), "content", "My essay"))
                .expectStatus(400);
        client.postText(path, "{\"user_id\": %d, \"content\": null}".formatted(ann))
                .expectStatus(400);
    }

    @Check(points = "0.75", needs = "submits")
    @DisplayName("POST /api/assignments/{id}/grade/ answers the submission with its score")
    void grades(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        long essay = createAssignment(client, course, "Essay");
        long submission = submitted(api, essay, ann);

        JsonNode graded =
                grade(api, essay, submission, 85).expectStatus(200, 201).object();

        Expect.value("The submission's id", submission, Json.number(graded, "id"));
        Expect.value("The user's id", ann, Json.number(graded, "user_id"));
        Expect.value("The assignment's id", essay, Json.number(graded, "assignment_id"));
        Expect.value("The content", "My essay", Json.text(graded, "content"));
        Expect.value("The score", 85L, Json.number(graded, "score"));
    }

    @Check(points = "0.25", needs = "grades")
    @DisplayName("A submission may be empty, and its score 0")
    void zeroAndEmptyAreGraded(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        long essay = createAssignment(client, course, "Essay");

        JsonNode submission = submit(api, essay, ann, "").expectStatus(200, 201).object();
        Expect.value("The content", "", Json.text(submission, "content"));

        JsonNode graded = grade(api, essay, Json.number(submission, "id"), 0)
                .expectStatus(200)
                .object();
        Expect.value("The score", 0L, Json.number(graded, "score"));
    }

    @Check(points = "0.75", needs = "grades")
    @DisplayName("A submission of another assignment, or an unknown one, answers 404")
    void otherSubmissionsAreNotGraded(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        long essay = createAssignment(client, course, "Essay");
        long quiz = createAssignment(client, course, "Quiz");
        long submission = submitted(api, essay, ann);

        grade(api, quiz, submission, 85).expectStatus(404);
        grade(api, essay, UNKNOWN, 85).expectStatus(404);
        grade(api, UNKNOWN, submission, 85).expectStatus(404);
    }

    @Check(points = "0.5", needs = "grades")
    @DisplayName("A score with a field missing or of the wrong type answers 400")
    void gradeNeedsBothFields(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = createStudent(client, course, "Ann", "ann1");
        long essay = createAssignment(client, course, "Essay");
        long submission = submitted(api, essay, ann);
        String path = path(essay) + "grade/";

        api.post(path, Map.of("submission_id", submission)).expectStatus(400);
        api.post(path, Map.of("score", 85)).expectStatus(400);
        api.post(path, Map.of("submission_id", submission, "score", "85")).expectStatus(400);
        api.post(path, Map.of("submission_id", Long.toString(submission), "score", 85))
                .expectStatus(400);
        client.postText(path, "{\"submission_id\": %d, \"score\": null}".formatted(submission))
                .expectStatus(400);
    }

    private static long createStudent(Client client, long course, String name, String netid) {
        long user = client.createUser(name, netid);
        client.add(course, user, "student");
        return user;
    }

    private static long createAssignment(Client client, long course, String title) {
        return Json.number(client.createAssignment(course, title, DUE), "id");
    }

    private static Response submit(Api api, long assignment, long user, String content) {
        return api.post(path(assignment) + "submit/", Map.of("user_id", user, "content", content));
    }

    private static long submitted(Api api, long assignment, long user) {
        return Json.number(
                submit(api, assignment, user, "My essay").expectStatus(200, 201).object(), "id");
    }

    private static Response grade(Api api, long assignment, long submission, int score) {
        return api.post(path(assignment) + "grade/", Map.of("submission_id", submission, "score", score));
    }

    private static String path(long assignment) {
        return "/api/assignments/" + assignment + "/";
    }
}
