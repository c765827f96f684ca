package cms.suite.visible;

import java.util.Map;
import org.bothways.api.Advice;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;

/**
 * Status, media type and shape of what each operation answers to a request that is right. What openapi.yaml says alike for several
 * operations is paid for once, by the first of these checks; so the shapes of what is inside of others come before the statuses.
 */
@Checks(group = "api", visibility = Visibility.VISIBLE)
@DisplayName("The HTTP API, compared with openapi.yaml")
final class ConformanceApiChecks {

    private static final int MORE = 4;

    @Check(points = "0.5", needs = "api.createsCourse")
    @DisplayName("POST /api/courses/ answers 201 and an empty course, as openapi.yaml says")
    void createCourseConforms(Api api) {
        api.expectConformance(api.post("/api/courses/", Map.of("code", "CS 1998", "name", "Backend Development")));
    }

    @Check(points = "0.5", needs = "api.createsCourse")
    @DisplayName("GET /api/courses/ answers the list that openapi.yaml describes")
    void listCoursesConforms(Api api, Database database, Advice advice) {
        Client client = new Client(api);
        Response before = api.get("/api/courses/");
        client.createCourse("CS 1998", "Backend Development");

        api.expectConformance(before, api.get("/api/courses/"));

        long one = statements(api, database);
        for (int i = 0; i < MORE; i++) {
            client.createCourse("CS " + (2110 + i), "Data Structures");
        }
        long all = statements(api, database);
        long perCourse = (all - one) / MORE;
        if (perCourse > 0 && (all - one) % MORE == 0) {
            advice.give(
                    "GET /api/courses/ ran %d + %d·N statements for N courses; queries with `join fetch` need as many for a hundred"
                                    .formatted(one - perCourse, perCourse)
                            + " courses as for one");
        }
    }

    private static long statements(Api api, Database database) {
        database.statements();
        api.get("/api/courses/");
        return database.statements();
    }

    @Check(points = "0.25", needs = "api.getsCourse")
    @DisplayName("GET /api/courses/{id}/ answers the course that openapi.yaml describes")
    void getCourseConforms(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.expectConformance(api.get(Client.course(course)));
    }

    @Check(points = "0.5", needs = "api.createsUser")
    @DisplayName("POST /api/users/ answers 201 and a user without courses, as openapi.yaml says")
    void createUserConforms(Api api, Advice advice) {
        Request ann = Request.post("/api/users/", Map.of("name", "Ann", "netid", "ann1"));

        api.expectConformance(api.send(ann));

        adviseOnMissingContentType(api, ann, advice);
    }

    /** The contract says that a body is JSON, not that a request has to say so; many clients forget it. */
    private static void adviseOnMissingContentType(Api api, Request request, Advice advice) {
        String came;
        try {
            Response answer = api.send(request.without("Content-Type"));
            came = answer.status() / 100 == 2 ? "" : "answered " + answer.status();
        } catch (AssertionError noAnswer) {
            came = "was not answered";
        }
        if (!came.isEmpty()) {
            advice.give(
                    "%s without the header Content-Type %s; whoever reads the body as JSON in any case understands more clients"
                            .formatted(request, came));
        }
    }

    @Check(points = "0.25", needs = "api.getsUser")
    @DisplayName("GET /api/users/{id}/ answers the user that openapi.yaml describes")
    void getUserConforms(Api api) {
        long ann = new Client(api).createUser("Ann", "ann1");

        api.expectConformance(api.get(Client.user(ann)));
    }

    @Check(
            points = "0.5",
            needs = {"api.addsStudent", "api.addsInstructor"})
    @DisplayName("In a course, people have the keys that openapi.yaml lists, and no other")
    void peopleInACourseConform(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.add(course, client.createUser("Ann", "ann1"), "student");
        client.add(course, client.createUser("Bob", "bob2"), "instructor");

        api.expectConformance(api.get(Client.course(course)));
    }

    @Check(
            points = "0.25",
            needs = {"api.addsStudent", "api.addsInstructor", "api.getsUser"})
    @DisplayName("In a user, courses have the keys that openapi.yaml lists, and no other")
    void coursesOfAUserConform(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        long bob = client.createUser("Bob", "bob2");
        client.add(course, ann, "student");
        client.add(course, bob, "instructor");

        api.expectConformance(api.get(Client.user(ann)), api.get(Client.user(bob)));
    }

    @Check(
            points = "0.25",
            needs = {"api.addsStudent", "api.addsInstructor"})
    @DisplayName("POST /api/courses/{id}/add/ answers 200 and the course, as openapi.yaml says")
    void addToCourseConforms(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");

        api.expectConformance(
                api.post(Client.people(course), Map.of("user_id", ann, "type", "student")),
                api.post(Client.people(course), Map.of("user_id", ann, "type", "instructor")));
    }

    @Check(
            points = "0.5",
            needs = {"api.createsAssignment", "api.getsCourse"})
    @DisplayName("In a course, assignments have the keys that openapi.yaml lists, and no other")
    void assignmentsOfACourseConform(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.createAssignment(course, "Essay", 1_554_076_799L);

        api.expectConformance(api.get(Client.course(course)));
    }

    @Check(points = "0.25", needs = "api.createsAssignment")
    @DisplayName("POST of an assignment answers 201 and the assignment, as openapi.yaml says")
    void createAssignmentConforms(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.expectConformance(
                api.post(Client.assignments(course), Map.of("title", "Essay", "due_date", 1_554_076_799L)));
    }

    @Check(points = "0.25", needs = "api.deletesCourse")
    @DisplayName("DELETE /api/courses/{id}/ answers 200 and a course, as openapi.yaml says")
    void deleteCourseConforms(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        api.expectConformance(api.delete(Client.course(course)));
    }
}
