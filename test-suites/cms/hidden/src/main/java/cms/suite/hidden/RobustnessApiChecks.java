package cms.suite.hidden;

import cms.suite.visible.Client;
import cms.suite.visible.Json;
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

    private static final int AT_ONCE = 8;

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
}
