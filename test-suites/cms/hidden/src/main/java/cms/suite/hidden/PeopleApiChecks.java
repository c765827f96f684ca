package cms.suite.hidden;

import cms.suite.visible.Client;
import cms.suite.visible.Json;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "api")
@DisplayName("The HTTP API that adds people to courses")
final class PeopleApiChecks {

    private static final String ACCEPTS = "api.acceptsAdditions";
    private static final String ADDS_STUDENT = "api.addsStudent";
    private static final String ADDS_INSTRUCTOR = "api.addsInstructor";
    private static final long UNKNOWN = 987_654_321L;

    @Check(points = "0.25", needs = ADDS_STUDENT)
    @DisplayName("Adding a student answers the course as it is now")
    void addedStudentIsAnswered(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        JsonNode answer = client.add(course, ann, "student");

        Expect.value("The course's id", course, Json.number(answer, "id"));
        Expect.value("The ids of the students", List.of(ann), Json.ids(answer, "students"));
    }

    @Check(points = "0.25", needs = ADDS_INSTRUCTOR)
    @DisplayName("Adding an instructor answers the course as it is now")
    void addedInstructorIsAnswered(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        JsonNode answer = client.add(course, ann, "instructor");

        Expect.value("The course's id", course, Json.number(answer, "id"));
        Expect.value("The ids of the instructors", List.of(ann), Json.ids(answer, "instructors"));
    }

    @Check(
            points = "0.5",
            needs = {ADDS_STUDENT, "api.getsUser"})
    @DisplayName("GET /api/users/{id}/ lists the course that a user takes")
    void studentListsTheCourse(Api api) {
        Client client = new Client(api);
        client.createCourse("CS 2110", "Data Structures");
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "student");

        JsonNode listed = Json.only(client.getUser(ann), "courses");
        Expect.value("The course's id", course, Json.number(listed, "id"));
        Expect.value("The course's code", "CS 1998", Json.text(listed, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(listed, "name"));
    }

    @Check(
            points = "0.5",
            needs = {ADDS_INSTRUCTOR, "api.getsUser"})
    @DisplayName("GET /api/users/{id}/ lists the course that a user teaches")
    void instructorListsTheCourse(Api api) {
        Client client = new Client(api);
        client.createCourse("CS 2110", "Data Structures");
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "instructor");

        JsonNode listed = Json.only(client.getUser(ann), "courses");
        Expect.value("The course's id", course, Json.number(listed, "id"));
        Expect.value("The course's code", "CS 1998", Json.text(listed, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(listed, "name"));
    }

    @Check(points = "0.25", needs = ADDS_STUDENT)
    @DisplayName("In a course, a person has the name and the netid that are theirs")
    void personInACourseIsNamed(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.add(course, client.createUser("Ann", "ann1"), "student");

        JsonNode person = Json.only(client.getCourse(course), "students");

        Expect.value("The person's name", "Ann", Json.text(person, "name"));
        Expect.value("The person's netid", "ann1", Json.text(person, "netid"));
    }

    @Check(
            points = "0.5",
            needs = {ADDS_STUDENT, ADDS_INSTRUCTOR})
    @DisplayName("Who is added in one role does not show in the other")
    void rolesAreKeptApart(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        long bob = client.createUser("Bob", "bob2");

        client.add(course, ann, "student");
        client.add(course, bob, "instructor");

        JsonNode answer = client.getCourse(course);
        Expect.value("The ids of the students", List.of(ann), Json.ids(answer, "students"));
        Expect.value("The ids of the instructors", List.of(bob), Json.ids(answer, "instructors"));
    }

    @Check(
            points = "0.5",
            needs = {ADDS_STUDENT, ADDS_INSTRUCTOR})
    @DisplayName("A user may be added to a course in both roles")
    void userMayHaveBothRoles(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "student");
        client.add(course, ann, "instructor");

        JsonNode answer = client.getCourse(course);
        Expect.value("The ids of the students", List.of(ann), Json.ids(answer, "students"));
        Expect.value("The ids of the instructors", List.of(ann), Json.ids(answer, "instructors"));
    }

    @Check(
            points = "0.5",
            needs = {"userMayHaveBothRoles", "studentListsTheCourse", "instructorListsTheCourse"})
    @DisplayName("A user with both roles lists the course once")
    void courseOfBothRolesIsListedOnce(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "student");
        client.add(course, ann, "instructor");

        Expect.value("The ids of the user's courses", List.of(course), Json.ids(client.getUser(ann), "courses"));
    }

    @Check(points = "0.25", needs = ADDS_STUDENT)
    @DisplayName("Adding the same student again answers 200 and changes nothing")
    void sameStudentAgainChangesNothing(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "student");

        api.post(Client.people(course), Map.of("user_id", ann, "type", "student"))
                .expectStatus(200);

        Expect.value("The ids of the students", List.of(ann), Json.ids(client.getCourse(course), "students"));
    }

    @Check(points = "0.25", needs = ADDS_INSTRUCTOR)
    @DisplayName("Adding the same instructor again answers 200 and changes nothing")
    void sameInstructorAgainChangesNothing(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "instructor");

        api.post(Client.people(course), Map.of("user_id", ann, "type", "instructor"))
                .expectStatus(200);

        Expect.value("The ids of the instructors", List.of(ann), Json.ids(client.getCourse(course), "instructors"));
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("Adding to a course that does not exist answers 404")
    void additionToUnknownCourseIsNotFound(Api api) {
        long ann = new Client(api).createUser("Ann", "ann1");

        api.post(Client.people(UNKNOWN), Map.of("user_id", ann, "type", "student"))
                .expectStatus(404);
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("Adding a user that does not exist answers 404")
    void additionOfUnknownUserIsNotFound(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.post(Client.people(course), Map.of("user_id", UNKNOWN, "type", "student"))
                .expectStatus(404);
        api.post(Client.people(course), Map.of("user_id", 0, "type", "student")).expectStatus(404);
    }

    @Check(points = "0.5", needs = ACCEPTS)
    @DisplayName("Adding in an unknown role answers 400")
    void unknownRoleIsRefused(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        api.post(Client.people(course), Map.of("user_id", ann, "type", "guest")).expectStatus(400);
        api.post(Client.people(course), Map.of("user_id", ann, "type", "")).expectStatus(400);
    }

    @Check(
            points = "0.25",
            needs = {"unknownRoleIsRefused", "api.getsCourse"})
    @DisplayName("Adding in an unknown role changes nothing")
    void unknownRoleChangesNothing(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        api.post(Client.people(course), Map.of("user_id", ann, "type", "guest"));

        JsonNode answer = client.getCourse(course);
        Expect.value("The students", List.of(), Json.list(answer, "students"));
        Expect.value("The instructors", List.of(), Json.list(answer, "instructors"));
    }

    @Check(points = "0.5", needs = ACCEPTS)
    @DisplayName("POST /api/courses/{id}/add/ answers 400 when a field is missing or null")
    void additionNeedsBothFields(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        api.post(Client.people(course), Map.of("type", "student")).expectStatus(400);
        api.post(Client.people(course), Map.of("user_id", ann)).expectStatus(400);
        client.postText(Client.people(course), "{\"user_id\": null, \"type\": \"student\"}")
                .expectStatus(400);
        client.postText(Client.people(course), "{\"user_id\": %d, \"type\": null}".formatted(ann))
                .expectStatus(400);
    }

    @Check(points = "0.5", needs = ACCEPTS)
    @DisplayName("POST /api/courses/{id}/add/ answers 400 when a field has the wrong type")
    void additionNeedsTheRightTypes(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        api.post(Client.people(course), Map.of("user_id", Long.toString(ann), "type", "student"))
                .expectStatus(400);
        api.post(Client.people(course), Map.of("user_id", true, "type", "student"))
                .expectStatus(400);
        api.post(Client.people(course), Map.of("user_id", ann, "type", 1)).expectStatus(400);
        api.post(Client.people(course), Map.of("user_id", ann, "type", List.of("student")))
                .expectStatus(400);
    }

    @Check(points = "0.25", needs = ACCEPTS)
    @DisplayName("POST /api/courses/{id}/add/ answers 400 when the body is no JSON object")
    void additionBodyIsAnObject(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");

        client.postText(Client.people(course), "[]").expectStatus(400);
        client.postText(Client.people(course), "\"student\"").expectStatus(400);
        client.postText(Client.people(course), "{\"user_id\": ").expectStatus(400);
        client.postText(Client.people(course), "").expectStatus(400);
    }

    @Check(points = "0.25", needs = "userMayHaveBothRoles")
    @DisplayName("Who is instructor of a course may be added as a student later")
    void instructorMayBeAddedAsStudent(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        client.add(course, ann, "instructor");
        client.add(course, ann, "student");

        JsonNode answer = client.getCourse(course);
        Expect.value("The ids of the students", List.of(ann), Json.ids(answer, "students"));
        Expect.value("The ids of the instructors", List.of(ann), Json.ids(answer, "instructors"));
    }

    @Check(
            points = "0.25",
            needs = {"additionOfUnknownUserIsNotFound", "api.getsCourse"})
    @DisplayName("A user id of more than 64 bits is nobody's")
    void hugeUserIdIsNobody(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        BigInteger huge = BigInteger.TWO.pow(64).add(BigInteger.valueOf(ann));

        client.postText(Client.people(course), "{\"user_id\": %d, \"type\": \"student\"}".formatted(huge))
                .expectStatus(400, 404);

        Expect.value("The students", List.of(), Json.list(client.getCourse(course), "students"));
    }
}
