package cms.suite.hidden;

import cms.suite.visible.Client;
import java.util.Map;
import java.util.stream.Stream;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Request;
import org.junit.jupiter.api.DisplayName;

/**
 * Errors, and what all other checks have seen. These run last, as checks run in the order of their classes: a rule that an answer breaks is
 * paid for where the rule is checked, and only what nobody has paid for is left to these.
 */
@Checks(group = "api")
@DisplayName("The HTTP API, compared with openapi.yaml as a whole")
final class WholeApiChecks {

    private static final long UNKNOWN = 987_654_321L;
    private static final Map<String, String> NOTHING = Map.of();

    @Check(
            points = "0.5",
            needs = {"api.courseNeedsCode", "api.userNeedsNetid"})
    @DisplayName("Every answer 400 is an object whose \"error\" is a text")
    void badRequestSaysWhy(Api api) {
        long course = new Client(api).createCourse("CS 1998", "Backend Development");

        expectErrors(
                api,
                400,
                Request.post("/api/courses/", Map.of("name", "Backend Development")),
                Request.post("/api/users/", Map.of("name", "Ann")),
                Request.post(Client.people(course), NOTHING),
                Request.post(Client.assignments(course), NOTHING));
    }

    @Check(
            points = "0.5",
            needs = {"api.unknownCourseIsNotFound", "api.unknownUserIsNotFound"})
    @DisplayName("Every answer 404 is an object whose \"error\" is a text")
    void notFoundSaysWhy(Api api) {
        long ann = new Client(api).createUser("Ann", "ann1");

        expectErrors(
                api,
                404,
                Request.get(Client.course(UNKNOWN)),
                Request.get(Client.user(UNKNOWN)),
                Request.delete(Client.course(UNKNOWN)),
                Request.post(Client.people(UNKNOWN), Map.of("user_id", ann, "type", "student")),
                Request.post(Client.assignments(UNKNOWN), Map.of("title", "Essay", "due_date", 0)));
    }

    @Check(
            points = "0.5",
            needs = {"api.getsCourse", "api.getsUser", "api.addsStudent", "api.createsAssignment", "api.deletesCourse"})
    @DisplayName("Every answer that the other checks got is as openapi.yaml says")
    void everyAnswerConforms(Api api) {
        api.expectConformanceOfAll();
    }

    /** Whether that is the right status has checks of its own. */
    private static void expectErrors(Api api, int status, Request... requests) {
        api.expectConformance(Stream.of(requests)
                .map(api::send)
                .filter(answer -> answer.status() == status)
                .toList());
    }
}
