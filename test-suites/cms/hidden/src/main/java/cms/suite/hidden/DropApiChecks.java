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
@DisplayName("Extra credit: the HTTP API that takes people out of courses")
final class DropApiChecks {

    private static final long UNKNOWN = 987_654_321L;

    @Check(points = "0.75", needs = "api.addsStudent")
    @DisplayName("POST /api/courses/{id}/drop/ takes a student out and leaves the others")
    void dropsStudent(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        long bob = client.createUser("Bob", "bob2");
        client.add(course, ann, "student");
        client.add(course, bob, "student");

        drop(api, course, ann).expectStatus(200, 201);

        Expect.value("The ids of the students", List.of(bob), Json.ids(client.getCourse(course), "students"));
    }

    @Check(
            points = "0.5",
            needs = {"dropsStudent", "api.userMayHaveBothRoles"})
    @DisplayName("Who is dropped is out of both roles")
    void dropTakesBothRoles(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        long bob = client.createUser("Bob", "bob2");
        client.add(course, ann, "student");
        client.add(course, ann, "instructor");
        client.add(course, bob, "instructor");

        drop(api, course, ann).expectStatus(200, 201);

        Expect.value("The students", List.of(), Json.list(client.getCourse(course), "students"));
        Expect.value("The ids of the instructors", List.of(bob), Json.ids(client.getCourse(course), "instructors"));

        drop(api, course, bob).expectStatus(200, 201);

        Expect.value("The instructors", List.of(), Json.list(client.getCourse(course), "instructors"));
    }

    @Check(
            points = "0.5",
            needs = {"dropsStudent", "api.studentListsTheCourse"})
    @DisplayName("POST /api/courses/{id}/drop/ answers 200 and the user as they are now")
    void dropAnswersTheUser(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long other = client.createCourse("CS 2110", "Data Structures");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "student");
        client.add(other, ann, "student");

        Response answer = drop(api, course, ann);

        api.expectConformance(answer);
        JsonNode user = answer.expectStatus(200).object();
        Expect.value("The user's id", ann, Json.number(user, "id"));
        Expect.value("The ids of the user's courses", List.of(other), Json.ids(user, "courses"));
    }

    @Check(points = "0.5", needs = "dropsStudent")
    @DisplayName("POST /api/courses/{id}/drop/ answers 404 for who is unknown or not in it")
    void whoIsNotThereIsNotDropped(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long other = client.createCourse("CS 2110", "Data Structures");
        long ann = client.createUser("Ann", "ann1");
        client.add(other, ann, "student");

        drop(api, course, ann).expectStatus(404);
        drop(api, course, UNKNOWN).expectStatus(404);
        drop(api, UNKNOWN, ann).expectStatus(404);
    }

    @Check(points = "0.25", needs = "dropsStudent")
    @DisplayName("POST /api/courses/{id}/drop/ answers 400 when user_id is missing or no number")
    void dropNeedsAUserId(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "student");

        api.post(path(course), Map.of()).expectStatus(400);
        api.post(path(course), Map.of("user_id", Long.toString(ann))).expectStatus(400);
        client.postText(path(course), "{\"user_id\": null}").expectStatus(400);
        client.postText(path(course), "[]").expectStatus(400);
    }

    private static Response drop(Api api, long course, long user) {
        return api.post(path(course), Map.of("user_id", user));
    }

    private static String path(long course) {
        return Client.course(course) + "drop/";
    }
}
