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
@DisplayName("The HTTP API of courses")
final class CoursesApiChecks {

    private static final String CREATES = "api.createsCourse";
    private static final String GETS = "api.getsCourse";
    private static final String PATH = "/api/courses/";

    @Check(points = "0.5", needs = CREATES)
    @DisplayName("GET /api/courses/ lists every course")
    void listsEveryCourse(Api api) {
        Client client = new Client(api);
        long first = client.createCourse("CS 1998", "Backend Development");
        long second = client.createCourse("CS 2110", "Data Structures");

        JsonNode answer = api.get(PATH).object();

        Expect.value(
                "The ids of the courses",
                List.of(Math.min(first, second), Math.max(first, second)),
                Json.ids(answer, "courses"));
    }

    @Check(
            points = "0.25",
            needs = {"listsEveryCourse", "api.courseListsItsAssignments"})
    @DisplayName("GET /api/courses/ answers each course in full")
    void listedCourseIsComplete(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.createAssignment(course, "Essay", 1_554_076_799L);

        JsonNode listed = Json.only(api.get(PATH).object(), "courses");

        Expect.value("The course's code", "CS 1998", Json.text(listed, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(listed, "name"));
        Expect.value("The students", List.of(), Json.list(listed, "students"));
        Expect.value("The instructors", List.of(), Json.list(listed, "instructors"));
        Expect.value("The title", "Essay", Json.text(Json.only(listed, "assignments"), "title"));
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/courses/ answers 400 when the name is missing")
    void courseNeedsName(Api api) {
        api.post(PATH, Map.of("code", "CS 1998")).expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/courses/ answers 400 when a field is null")
    void courseFieldsAreNotNull(Api api) {
        Client client = new Client(api);

        client.postText(PATH, "{\"code\": null, \"name\": \"Backend Development\"}")
                .expectStatus(400);
        client.postText(PATH, "{\"code\": \"CS 1998\", \"name\": null}").expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/courses/ answers 400 when a field is no string")
    void courseFieldsAreStrings(Api api) {
        api.post(PATH, Map.of("code", 1998, "name", "Backend Development")).expectStatus(400);
        api.post(PATH, Map.of("code", "CS 1998", "name", true)).expectStatus(400);
        api.post(PATH, Map.of("code", List.of("CS 1998"), "name", "Backend Development"))
                .expectStatus(400);
        api.post(PATH, Map.of("code", "CS 1998", "name", Map.of("en", "Backend Development")))
                .expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/courses/ answers 400 when the body is no JSON object")
    void courseBodyIsAnObject(Api api) {
        Client client = new Client(api);

        client.postText(PATH, "[]").expectStatus(400);
        client.postText(PATH, "\"CS 1998\"").expectStatus(400);
        client.postText(PATH, "1998").expectStatus(400);
        client.postText(PATH, "null").expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/courses/ answers 400 when the body is no JSON at all, or empty")
    void courseBodyIsJson(Api api) {
        Client client = new Client(api);

        client.postText(PATH, "{\"code\": \"CS 1998\", ").expectStatus(400);
        client.postText(PATH, "code=CS 1998").expectStatus(400);
        client.postText(PATH, "").expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("In a course, an empty string is a value that is present")
    void emptyStringsArePresent(Api api) {
        JsonNode course = api.post(PATH, Map.of("code", "", "name", ""))
                .expectStatus(200, 201)
                .object();

        Expect.value("The course's code", "", Json.text(course, "code"));
        Expect.value("The course's name", "", Json.text(course, "name"));
    }

    @Check(points = "0.25", needs = GETS)
    @DisplayName("A course's name may be in any script")
    void courseNameInAnyScript(Api api) {
        Client client = new Client(api);
        long id = client.createCourse("数据库", "Büroökonomie für Žofie 🎓");

        JsonNode course = client.getCourse(id);

        Expect.value("The course's code", "数据库", Json.text(course, "code"));
        Expect.value("The course's name", "Büroökonomie für Žofie 🎓", Json.text(course, "name"));
    }

    @Check(points = "0.25", needs = "api.unknownCourseIsNotFound")
    @DisplayName("Zero and negative numbers are ids that do not exist")
    void zeroAndNegativeIdsAreNotFound(Api api) {
        new Client(api).createCourse("CS 1998", "Backend Development");

        api.get(Client.course(0)).expectStatus(404);
        api.get(Client.course(-1)).expectStatus(404);
    }

    @Check(points = "0.25", needs = "api.unknownCourseIsNotFound")
    @DisplayName("A course id that is no number, or much too large, answers 400 or 404")
    void courseIdThatIsNoNumber(Api api) {
        api.get("/api/courses/first/").expectStatus(400, 404);
        api.get("/api/courses/99999999999999999999999/").expectStatus(400, 404);
    }
}
