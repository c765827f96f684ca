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
@DisplayName("The HTTP API of users")
final class UsersApiChecks {

    private static final String CREATES = "api.createsUser";
    private static final String GETS = "api.getsUser";
    private static final String PATH = "/api/users/";

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/users/ answers 400 when the name is missing")
    void userNeedsName(Api api) {
        api.post(PATH, Map.of("netid", "ann1")).expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/users/ answers 400 when a field is null")
    void userFieldsAreNotNull(Api api) {
        Client client = new Client(api);

        client.postText(PATH, "{\"name\": null, \"netid\": \"ann1\"}").expectStatus(400);
        client.postText(PATH, "{\"name\": \"Ann\", \"netid\": null}").expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/users/ answers 400 when a field is no string")
    void userFieldsAreStrings(Api api) {
        api.post(PATH, Map.of("name", 1, "netid", "ann1")).expectStatus(400);
        api.post(PATH, Map.of("name", "Ann", "netid", false)).expectStatus(400);
        api.post(PATH, Map.of("name", "Ann", "netid", List.of("ann1"))).expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("POST /api/users/ answers 400 when the body is no JSON object")
    void userBodyIsAnObject(Api api) {
        Client client = new Client(api);

        client.postText(PATH, "[]").expectStatus(400);
        client.postText(PATH, "\"ann1\"").expectStatus(400);
        client.postText(PATH, "null").expectStatus(400);
        client.postText(PATH, "{\"name\": ").expectStatus(400);
        client.postText(PATH, "").expectStatus(400);
    }

    @Check(points = "0.25", needs = CREATES)
    @DisplayName("In a user, an empty string is a value that is present")
    void emptyNameIsPresent(Api api) {
        JsonNode user = api.post(PATH, Map.of("name", "", "netid", ""))
                .expectStatus(200, 201)
                .object();

        Expect.value("The user's name", "", Json.text(user, "name"));
        Expect.value("The user's netid", "", Json.text(user, "netid"));
    }

    @Check(points = "0.25", needs = GETS)
    @DisplayName("A user's name may be in any script")
    void userNameInAnyScript(Api api) {
        Client client = new Client(api);
        long id = client.createUser("Žofie Müller-李", "zof1");

        Expect.value("The user's name", "Žofie Müller-李", Json.text(client.getUser(id), "name"));
    }

    /** As many letters as fit into a column that nobody gave a length. */
    @Check(points = "0.25", needs = GETS)
    @DisplayName("A user's name may be long")
    void longTextsAreKept(Api api) {
        Client client = new Client(api);
        String name =
                "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff ".repeat(5).strip();

        long id = client.createUser(name, "hub1");

        Expect.value("The user's name", name, Json.text(client.getUser(id), "name"));
    }

    @Check(points = "0.25", needs = "api.unknownUserIsNotFound")
    @DisplayName("A user id that is no number, or much too large, answers 400 or 404")
    void userIdThatIsNoNumber(Api api) {
        api.get("/api/users/ann1/").expectStatus(400, 404);
        api.get("/api/users/99999999999999999999999/").expectStatus(400, 404);
    }
}
