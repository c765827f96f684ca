package cms.suite.hidden;

import cms.suite.visible.Client;
import cms.suite.visible.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "api")
@DisplayName("The HTTP API under restarts and many requests at once")
final class RobustnessApiChecks {

    private static final int AT_ONCE = 20;
    private static final int AT_ONCE_IN_ONE = 8;
    private static final int ROUNDS = 3;

    @Check(points = "0.5", needs = "api.courseListsItsAssignments")
    @DisplayName("What was answered is still there after the application starts again")
    void survivesRestart(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = Json.number(client.createAssignment(course, "Essay", 1_554_076_799L), "id");

        api.restart();

        JsonNode answer = client.getCourse(course);
        Expect.value("The course's code", "CS 1998", Json.text(answer, "code"));
        Expect.value("The ids of the assignments", List.of(essay), Json.ids(answer, "assignments"));
    }

    @Check(
            points = "0.5",
            needs = {"api.createsCourse", "api.listsEveryCourse"})
    @DisplayName("Courses that are created at once are all there, each with an id of its own")
    void parallelCreationsLoseNothing(Api api) {
        List<Response> answers = api.sendTogether(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> Request.post(
                        "/api/courses/", Map.of("code", "CS " + (1000 + i), "name", "Backend Development")))
                .toList());

        List<Long> ids = answers.stream()
                .map(each -> Json.number(each.expectStatus(200, 201).object(), "id"))
                .sorted()
                .toList();
        Expect.value(
                "The number of different ids",
                (long) AT_ONCE,
                ids.stream().distinct().count());
        Expect.value(
                "The ids of the courses", ids, Json.ids(api.get("/api/courses/").object(), "courses"));
    }

    @Check(points = "0.25", needs = "api.getsCourse")
    @DisplayName("Reading and writing at once does not disturb the answers")
    void parallelReadsAreAnswered(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        Request read = Request.get(Client.course(course));
        Request write = Request.post("/api/courses/", Map.of("code", "CS 2110", "name", "Data Structures"));

        List<Response> answers =
                api.sendTogether(Stream.of(read, write, read, write, read, read).toList());

        answers.forEach(each -> each.expectStatus(200, 201));
    }

    @Check(
            points = "0.25",
            needs = {
                "api.courseIdThatIsNoNumber",
                "api.unknownCourseIsNotDeleted",
                "api.additionToUnknownCourseIsNotFound",
                "api.unknownCourseHasNoAssignments"
            })
    @DisplayName("Odd ids in a path answer 400 or 404, whatever the request is")
    void oddIdsAreRefused(Api api) {
        for (String id : List.of("first", "1.5", "0", "-1", "99999999999999999999999")) {
            String course = "/api/courses/" + id + "/";
            api.delete(course).expectStatus(400, 404);
            api.post(course + "add/", Map.of("user_id", 1, "type", "student")).expectStatus(400, 404);
            api.post(course + "assignment/", Map.of("title", "Essay", "due_date", 1_554_076_799L))
                    .expectStatus(400, 404);
        }
    }

    @Check(
            points = "0.25",
            needs = {"api.getsCourse", "api.getsUser"})
    @DisplayName("A method that a path does not have answers 404 or 405, and changes nothing")
    void otherMethodsAreRefused(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        Map<String, String> other = Map.of("code", "CS 2110", "name", "Data Structures");

        for (String method : List.of("PUT", "PATCH")) {
            api.send(Request.post("/api/courses/", other).withMethod(method)).expectStatus(404, 405);
            api.send(Request.post(Client.course(course), other).withMethod(method))
                    .expectStatus(404, 405);
            api.send(Request.post(Client.user(ann), Map.of("name", "Bob", "netid", "bob2"))
                            .withMethod(method))
                    .expectStatus(404, 405);
        }
        api.delete("/api/courses/").expectStatus(404, 405);
        api.delete(Client.user(ann)).expectStatus(404, 405);

        Expect.value("The course's code", "CS 1998", Json.text(client.getCourse(course), "code"));
        Expect.value("The user's netid", "ann1", Json.text(client.getUser(ann), "netid"));
    }

    /** A conflict may be refused, in whatever way; several rounds, as one may go well by chance. */
    @Check(
            points = "0.25",
            needs = {"api.addsStudent", "parallelCreationsLoseNothing"})
    @DisplayName("Of people who are added to one course at once, nobody who was answered is lost")
    void parallelAdditionsLoseNothing(Api api) {
        Client client = new Client(api);
        for (int round = 0; round < ROUNDS; round++) {
            long course = client.createCourse("CS " + (1000 + round), "Backend Development");
            List<Long> users = new ArrayList<>();
            for (int i = 0; i < AT_ONCE_IN_ONE; i++) {
                users.add(client.createUser("Ann", "ann" + round + i));
            }

            List<Response> answers = api.sendTogether(users.stream()
                    .map(user -> Request.post(Client.people(course), Map.of("user_id", user, "type", "student")))
                    .toList());

            List<Long> added = IntStream.range(0, AT_ONCE_IN_ONE)
                    .filter(i -> answers.get(i).status() == 200)
                    .mapToObj(users::get)
                    .sorted()
                    .toList();
            List<Long> students = Json.ids(client.getCourse(course), "students");
            Expect.that("Nobody whose addition was answered with 200 is lost", students.containsAll(added));
        }
    }
}
