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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four routes for extra credit, on one course with an assignment, a student and a stranger. */
class ExtraCreditTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EntityManagerFactory database = TestDatabase.open();
    private final Course course = new Course("CS 1", "Databases");
    private final Assignment essay = new Assignment("Essay", 10);
    private final Assignment poster = new Assignment("Poster", 20);
    private final User ann = new User("Ann", "an1");
    private final User stranger = new User("Bob", "bo2");
    private AutoCloseable server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        course.addStudent(ann);
        course.addInstructor(ann);
        course.addAssignment(essay);
        course.addAssignment(poster);
        database.runInTransaction(entities -> {
            entities.persist(ann);
            entities.persist(stranger);
            entities.persist(course);
        });
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
    void droppedUserIsInNeitherRole() throws Exception {
        String path = "/api/courses/%d/drop/".formatted(course.getId());
        String body = "{\"user_id\": %d}".formatted(ann.getId());

        assertThat(post(path, body, 200))
                .isEqualTo(JSON.readTree(
                        "{\"id\": %d, \"name\": \"Ann\", \"netid\": \"an1\", \"courses\": []}".formatted(ann.getId())));
        post(path, body, 404);
        post(path, "{\"user_id\": 99}", 404);
        post(path, "{}", 400);
    }

    @Test
    void updateChangesOnlyWhatIsPresent() throws Exception {
        String path = "/api/assignments/%d/".formatted(essay.getId());

        post(path, "{\"title\": null, \"due_date\": 0}", 200);
        JsonNode updated = post(path, "{\"title\": \"\"}", 200);

        assertThat(updated)
                .isEqualTo(JSON.readTree(
                        "{\"id\": %d, \"title\": \"\", \"due_date\": 0, \"course\": {\"id\": %d, \"code\": \"CS 1\", \"name\": \"Databases\"}}"
                                .formatted(essay.getId(), course.getId())));
        post(path, "{\"title\": 7}", 400);
        post("/api/assignments/99/", "{}", 404);
    }

    @Test
    void submissionIsGraded() throws Exception {
        JsonNode submitted = submit(ann, 201);
        String grade = "{\"submission_id\": %d, \"score\": 0}"
                .formatted(submitted.path("id").asLong());

        JsonNode graded = post("/api/assignments/%d/grade/".formatted(essay.getId()), grade, 200);

        assertThat(submitted)
                .isEqualTo(JSON.readTree(
                        "{\"id\": %d, \"user_id\": %d, \"assignment_id\": %d, \"content\": \"My essay\", \"score\": null}"
                                .formatted(submitted.path("id").asLong(), ann.getId(), essay.getId())));
        assertThat(graded.path("score")).isEqualTo(JSON.readTree("0"));
        submit(stranger, 404);
        post("/api/assignments/%d/grade/".formatted(poster.getId()), grade, 404);
        post("/api/assignments/%d/grade/".formatted(essay.getId()), "{\"submission_id\": 99, \"score\": 0}", 404);
    }

    @Test
    void submissionGoesWithItsAssignment() throws Exception {
        submit(ann, 201);

        database.runInTransaction(entities -> entities.remove(entities.find(Course.class, course.getId())));

        database.runInTransaction(entities -> {
            assertThat(entities.createQuery("from Submission", Submission.class).getResultList())
                    .isEmpty();
            assertThat(entities.find(User.class, ann.getId())).isNotNull();
        });
    }

    private JsonNode submit(User author, int status) throws Exception {
        return post(
                "/api/assignments/%d/submit/".formatted(essay.getId()),
                "{\"user_id\": %d, \"content\": \"My essay\"}".formatted(author.getId()),
                status);
    }

    private JsonNode post(String path, String body, int status) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }
}
