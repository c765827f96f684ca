package cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight routes, asked as a client asks them. */
class AppTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EntityManagerFactory database = TestDatabase.open();
    private AutoCloseable server;
    private int port;

    private record Answer(int status, JsonNode body) {

        Answer(HttpResponse<String> response) {
            this(response.statusCode(), parse(response.body()));
        }

        private static JsonNode parse(String body) {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        long id() {
            return body.path("id").asLong();
        }
    }

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = App.start(database, port);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        database.close();
    }

    @Test
    void noCoursesAreAnEmptyList() {
        assertThat(get("/api/courses/")).isEqualTo(answer(200, "{'courses': []}"));
    }

    @Test
    void newCourseHasEmptyLists() {
        Answer created = post("/api/courses/", "{'code': 'CS 1', 'name': ''}");

        assertThat(created)
                .isEqualTo(answer(
                        201,
                        "{'id': %d, 'code': 'CS 1', 'name': '', 'assignments': [], 'instructors': [], 'students': []}"
                                .formatted(created.id())));
        assertThat(get("/api/courses/%d/".formatted(created.id())).body()).isEqualTo(created.body());
    }

    @Test
    void personInBothRolesHasTheCourseOnce() {
        long course =
                post("/api/courses/", "{'code': 'CS 1', 'name': 'Databases'}").id();
        long user = post("/api/users/", "{'name': 'Änn', 'netid': 'an1'}").id();

        add(course, user, "student");
        add(course, user, "student");
        Answer added = add(course, user, "instructor");

        String person = "[{'id': %d, 'name': 'Änn', 'netid': 'an1'}]".formatted(user);
        assertThat(added)
                .isEqualTo(answer(
                        200,
                        "{'id': %d, 'code': 'CS 1', 'name': 'Databases', 'assignments': [], 'instructors': %s, 'students': %s}"
                                .formatted(course, person, person)));
        assertThat(get("/api/users/%d/".formatted(user)))
                .isEqualTo(answer(
                        200,
                        "{'id': %d, 'name': 'Änn', 'netid': 'an1', 'courses': [{'id': %d, 'code': 'CS 1', 'name': 'Databases'}]}"
                                .formatted(user, course)));
        assertThat(get("/api/courses/").body().path("courses")).containsExactly(added.body());
    }

    @Test
    void newAssignmentShowsItsCourseAndInIt() {
        long course =
                post("/api/courses/", "{'code': 'CS 1', 'name': 'Databases'}").id();

        Answer created = post("/api/courses/%d/assignment/".formatted(course), "{'title': 'Essay', 'due_date': 0}");

        assertThat(created)
                .isEqualTo(answer(
                        201,
                        "{'id': %d, 'title': 'Essay', 'due_date': 0, 'course': {'id': %d, 'code': 'CS 1', 'name': 'Databases'}}"
                                .formatted(created.id(), course)));
        assertThat(get("/api/courses/%d/".formatted(course)).body().path("assignments"))
                .containsExactly(json("{'id': %d, 'title': 'Essay', 'due_date': 0}".formatted(created.id())));
    }

    @Test
    void deletedCourseIsShownInFullAndLeavesItsPeople() {
        long course =
                post("/api/courses/", "{'code': 'CS 1', 'name': 'Databases'}").id();
        long user = post("/api/users/", "{'name': 'Ann', 'netid': 'an1'}").id();
        post("/api/courses/%d/assignment/".formatted(course), "{'title': 'Essay', 'due_date': 7}");
        add(course, user, "instructor");
        JsonNode before = add(course, user, "student").body();

        assertThat(delete("/api/courses/%d/".formatted(course))).isEqualTo(new Answer(200, before));
        assertThat(delete("/api/courses/%d/".formatted(course)).status()).isEqualTo(404);
        assertThat(get("/api/users/%d/".formatted(user)).body().path("courses")).isEmpty();
        database.runInTransaction(entities -> assertThat(entities.createQuery("from Assignment", Assignment.class)
                        .getResultList())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/courses/              | {'code': 'CS 1'}                        | 400
            /api/courses/              | {'code': 'CS 1', 'name': null}          | 400
            /api/courses/              | {'code': 'CS 1', 'name': 7}             | 400
            /api/courses/              | [1]                                     | 400
            /api/courses/              | null                                    | 400
            /api/courses/              | {'code':                                | 400
            /api/courses/              | ``                                      | 400
            /api/users/                | {'name': 'Ann'}                         | 400
            /api/users/                | {'name': 'Ann', 'netid': ['an1']}       | 400
            /api/courses/1/add/        | {'user_id': 1}                          | 400
            /api/courses/1/add/        | {'user_id': '1', 'type': 'student'}     | 400
            /api/courses/1/add/        | {'user_id': true, 'type': 'student'}    | 400
            /api/courses/1/add/        | {'user_id': 1, 'type': 'dean'}          | 400
            /api/courses/1/add/        | {'user_id': 99, 'type': 'student'}      | 404
            /api/courses/99/add/       | {'user_id': 1, 'type': 'student'}       | 404
            /api/courses/1/assignment/ | {'title': 'Essay', 'due_date': 'today'} | 400
            /api/courses/1/assignment/ | {'title': 'Essay', 'due_date': 1.5}     | 400
            /api/courses/1/assignment/ | {'due_date': 1}                         | 400
            /api/courses/99/assignment/| {'title': 'Essay', 'due_date': 1}       | 404
            """)
    void badInputIsRefusedAndChangesNothing(String path, String body, int status) {
        long course = post("/api/courses/", "{'code': 'CS 0', 'name': 'Zero'}").id();
        post("/api/users/", "{'name': 'Ann', 'netid': 'an1'}");
        JsonNode before = get("/api/courses/").body();

        Answer refused = post(path.replace("/1/", "/" + course + "/"), body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().path("error").asText()).isNotEmpty();
        assertThat(get("/api/courses/").body()).isEqualTo(before);
    }

    @Test
    void unknownIdsAreRefused() {
        for (String id : List.of("99", "-1", "x", "99999999999999999999")) {
            for (Answer refused : List.of(
                    get("/api/courses/" + id + "/"),
                    delete("/api/courses/" + id + "/"),
                    get("/api/users/" + id + "/"))) {
                assertThat(refused.status()).isIn(400, 404);
                assertThat(refused.body().path("error").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void longTextsAreKept() {
        String name = "ü".repeat(10_000);

        Answer created = post("/api/courses/", "{'code': 'CS 1', 'name': '" + name + "'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("name").asText()).isEqualTo(name);
    }

    @Test
    void parallelRequestsLoseNothing() {
        long course =
                post("/api/courses/", "{'code': 'CS 1', 'name': 'Databases'}").id();
        List<Long> users = IntStream.range(0, 12)
                .mapToObj(n -> post("/api/users/", "{'name': 'U', 'netid': 'u%d'}".formatted(n))
                        .id())
                .toList();

        List<CompletableFuture<Answer>> answers = Stream.of(users, users)
                .flatMap(List::stream)
                .flatMap(user -> Stream.of(
                        send(
                                "POST",
                                "/api/courses/%d/add/".formatted(course),
                                "{'user_id': %d, 'type': 'student'}".formatted(user)),
                        send("POST", "/api/courses/%d/assignment/".formatted(course), "{'title': 'A', 'due_date': 1}")))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().status())).containsOnly(200, 201);
        JsonNode after = get("/api/courses/%d/".formatted(course)).body();
        assertThat(after.path("students").findValues("id").stream().map(JsonNode::asLong))
                .containsExactlyInAnyOrderElementsOf(users);
        assertThat(after.path("assignments")).hasSize(24);
    }

    private Answer add(long course, long user, String type) {
        return post("/api/courses/%d/add/".formatted(course), "{'user_id': %d, 'type': '%s'}".formatted(user, type));
    }

    private Answer get(String path) {
        return send("GET", path, "").join();
    }

    private Answer delete(String path) {
        return send("DELETE", path, "").join();
    }

    private Answer post(String path, String body) {
        return send("POST", path, body).join();
    }

    /** Sends a request without a content type. In the body, {@code '} stands for {@code "}. */
    private CompletableFuture<Answer> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Answer::new);
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, json(body));
    }

    private static JsonNode json(String text) {
        return Answer.parse(text.replace('\'', '"'));
    }
}
