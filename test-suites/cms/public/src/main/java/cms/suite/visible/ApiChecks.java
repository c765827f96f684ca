package cms.suite.visible;

import java.util.List;
import java.util.Map;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "api", visibility = Visibility.VISIBLE)
@DisplayName("The HTTP API, one request after another")
final class ApiChecks {

    private static final long UNKNOWN = 987_654_321L;

    @Check(points = "1")
    @DisplayName("The application starts and answers GET /api/courses/ with 200")
    void starts(Api api) {
        api.get("/api/courses/").expectStatus(200);
    }

    @Check(points = "0.5", needs = "starts")
    @DisplayName("At first the list of courses is empty")
    void listIsEmptyAtFirst(Api api) {
        Expect.value(
                "The courses", List.of(), Json.list(api.get("/api/courses/").object(), "courses"));
    }

    @Check(points = "1", needs = "starts")
    @DisplayName("POST /api/courses/ answers the new course with an id, its code and its name")
    void createsCourse(Api api) {
        JsonNode course = api.post("/api/courses/", Map.of("code", "CS 1998", "name", "Backend Development"))
                .expectStatus(200, 201)
                .object();

        Json.number(course, "id");
        Expect.value("The course's code", "CS 1998", Json.text(course, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(course, "name"));
    }

    @Check(points = "0.5", needs = "createsCourse")
    @DisplayName("POST /api/courses/ answers 400 when the code is missing")
    void courseNeedsCode(Api api) {
        api.post("/api/courses/", Map.of("name", "Backend Development")).expectStatus(400);
    }

    @Check(points = "1", needs = "createsCourse")
    @DisplayName("GET /api/courses/{id}/ answers the course")
    void getsCourse(Api api) {
        Client client = new Client(api);
        client.createCourse("CS 2110", "Data Structures");
        long id = client.createCourse("CS 1998", "Backend Development");

        JsonNode course = api.get(Client.course(id)).expectStatus(200).object();

        Expect.value("The course's id", id, Json.number(course, "id"));
        Expect.value("The course's code", "CS 1998", Json.text(course, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(course, "name"));
    }

    @Check(points = "0.5", needs = "getsCourse")
    @DisplayName("GET /api/courses/{id}/ answers 404 for an id that does not exist")
    void unknownCourseIsNotFound(Api api) {
        api.get(Client.course(UNKNOWN)).expectStatus(404);
    }

    @Check(points = "1", needs = "starts")
    @DisplayName("POST /api/users/ answers the new user with an id, the name and the netid")
    void createsUser(Api api) {
        JsonNode user = api.post("/api/users/", Map.of("name", "Ann", "netid", "ann1"))
                .expectStatus(200, 201)
                .object();

        Json.number(user, "id");
        Expect.value("The user's name", "Ann", Json.text(user, "name"));
        Expect.value("The user's netid", "ann1", Json.text(user, "netid"));
    }

    @Check(points = "0.5", needs = "createsUser")
    @DisplayName("POST /api/users/ answers 400 when the netid is missing")
    void userNeedsNetid(Api api) {
        api.post("/api/users/", Map.of("name", "Ann")).expectStatus(400);
    }

    @Check(points = "1", needs = "createsUser")
    @DisplayName("GET /api/users/{id}/ answers the user")
    void getsUser(Api api) {
        Client client = new Client(api);
        client.createUser("Bob", "bob2");
        long id = client.createUser("Ann", "ann1");

        JsonNode user = api.get(Client.user(id)).expectStatus(200).object();

        Expect.value("The user's id", id, Json.number(user, "id"));
        Expect.value("The user's name", "Ann", Json.text(user, "name"));
        Expect.value("The user's netid", "ann1", Json.text(user, "netid"));
    }

    @Check(points = "0.5", needs = "getsUser")
    @DisplayName("GET /api/users/{id}/ answers 404 for an id that does not exist")
    void unknownUserIsNotFound(Api api) {
        api.get(Client.user(UNKNOWN)).expectStatus(404);
    }

    @Check(
            points = "0.25",
            needs = {"createsCourse", "createsUser"})
    @DisplayName("POST /api/courses/{id}/add/ does not refuse what the specification allows")
    void acceptsAdditions(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        Client.expectNotRefused(api.post(Client.people(course), Map.of("user_id", ann, "type", "student")));
    }

    @Check(
            points = "0.75",
            needs = {"getsCourse", "acceptsAdditions"})
    @DisplayName("POST /api/courses/{id}/add/ adds a student")
    void addsStudent(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.createUser("Bob", "bob2");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "student");

        JsonNode answer = client.getCourse(course);
        Expect.value("The ids of the course's students", List.of(ann), Json.ids(answer, "students"));
    }

    @Check(
            points = "0.75",
            needs = {"getsCourse", "acceptsAdditions"})
    @DisplayName("POST /api/courses/{id}/add/ adds an instructor")
    void addsInstructor(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.createUser("Bob", "bob2");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "instructor");

        JsonNode answer = client.getCourse(course);
        Expect.value("The ids of the course's instructors", List.of(ann), Json.ids(answer, "instructors"));
    }

    @Check(points = "0.25", needs = "createsCourse")
    @DisplayName("POST of an assignment does not refuse what the specification allows")
    void acceptsAssignments(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        Client.expectNotRefused(
                api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", 1_554_076_799L)));
    }

    @Check(points = "0.75", needs = "acceptsAssignments")
    @DisplayName("POST /api/courses/{id}/assignment/ answers the new assignment")
    void createsAssignment(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        JsonNode assignment = api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", 1_554_076_799L))
                .expectStatus(200, 201)
                .object();

        Json.number(assignment, "id");
        Expect.value("The assignment's title", "Essay", Json.text(assignment, "title"));
        Expect.value("The assignment's due date", 1_554_076_799L, Json.number(assignment, "due_date"));
    }

    @Check(points = "0.5", needs = "acceptsAssignments")
    @DisplayName("POST of an assignment answers 400 when title and due date are missing")
    void assignmentNeedsFields(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.post(Client.assignments(course), Map.of()).expectStatus(400);
    }

    @Check(points = "0.75", needs = "getsCourse")
    @DisplayName("DELETE /api/courses/{id}/ deletes the course")
    void deletesCourse(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");

        client.deleteCourse(course);

        Expect.that(
                "The deleted course is not answered any more",
                api.get(Client.course(course)).status() != 200);
    }
}
