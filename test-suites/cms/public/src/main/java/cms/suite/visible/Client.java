package cms.suite.visible;

import java.util.Map;
import org.bothways.api.Api;
import org.bothways.api.Expect;
import org.bothways.api.Request;
import org.bothways.api.Response;
import tools.jackson.databind.JsonNode;

/**
 * Makes what a check of the API needs. It is content with any 2xx answer: the exact status of each route has a check of its own,
 * so a wrong one costs that check and nothing else.
 */
public final class Client {

    private final Api api;

    /** A client of the running check's API. */
    public Client(Api api) {
        this.api = api;
    }

    /** Creates a course. {@return its id} */
    public long createCourse(String code, String name) {
        return Json.number(
                succeeded(api.post("/api/courses/", Map.of("code", code, "name", name)))
                        .object(),
                "id");
    }

    /** Creates a user. {@return its id} */
    public long createUser(String name, String netid) {
        return Json.number(
                succeeded(api.post("/api/users/", Map.of("name", name, "netid", netid)))
                        .object(),
                "id");
    }

    /** Creates an assignment in a course. {@return the answer's body} */
    public JsonNode createAssignment(long course, String title, long dueDate) {
        return succeeded(api.post(assignments(course), Map.of("title", title, "due_date", dueDate)))
                .object();
    }

    /** Adds a user to a course as {@code "student"} or {@code "instructor"}. {@return the answer's body} */
    public JsonNode add(long course, long user, String type) {
        return succeeded(api.post(people(course), Map.of("user_id", user, "type", type)))
                .object();
    }

    /** Deletes a course. {@return the answer} */
    public Response deleteCourse(long course) {
        return succeeded(api.delete(course(course)));
    }

    /** {@return a course as GET answers it} */
    public JsonNode getCourse(long course) {
        return succeeded(api.get(course(course))).object();
    }

    /** {@return a user as GET answers it} */
    public JsonNode getUser(long user) {
        return succeeded(api.get(user(user))).object();
    }

    /** {@return the answer to a POST with this body, be it JSON or not} */
    public Response postText(String path, String body) {
        return api.send(Request.postText(path, body));
    }

    /**
     * Fails where an answer says that the request was wrong. A route that answers such a thing to everything would pass every
     * check of what it has to refuse; one that breaks later on (5xx) is not refusing.
     */
    public static void expectNotRefused(Response response) {
        Expect.that(
                "%s is not refused with %d".formatted(response.request(), response.status()),
                response.status() < 400 || response.status() >= 500);
    }

    /** {@return the path of a course} */
    public static String course(long id) {
        return "/api/courses/" + id + "/";
    }

    /** {@return the path of a user} */
    public static String user(long id) {
        return "/api/users/" + id + "/";
    }

    /** {@return the path that adds people to a course} */
    public static String people(long course) {
        return course(course) + "add/";
    }

    /** {@return the path that adds assignments to a course} */
    public static String assignments(long course) {
        return course(course) + "assignment/";
    }

    private static Response succeeded(Response response) {
        Expect.that(
                "%s answers 2xx, not %d".formatted(response.request(), response.status()),
                response.status() >= 200 && response.status() < 300);
        return response;
    }
}
