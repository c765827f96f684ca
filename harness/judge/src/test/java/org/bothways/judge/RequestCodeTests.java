package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bothways.api.Request;
import org.junit.jupiter.api.Test;

/** Requests are calls of a small client, which ask earlier answers for their ids. */
final class RequestCodeTests {

    private final RequestCode code = new RequestCode();

    @Test
    void requestsAreCallsOfAClient() {
        assertThat(text(Request.get("/a"))).isEqualTo("api.get(\"/a\")");
        assertThat(text(Request.delete("/a"))).isEqualTo("api.delete(\"/a\")");
        assertThat(text(Request.post("/a", Map.of("k", "v")))).isEqualTo("api.post(\"/a\", \"{\\\"k\\\":\\\"v\\\"}\")");
        assertThat(text(Request.get("/a").withMethod("PUT"))).isEqualTo("api.send(\"PUT\", \"/a\", null)");
        assertThat(text(new Request("POST", "/a", Map.of("Content-Type", "text/plain"), "x")))
                .isEqualTo("api.send(\"POST\", \"/a\", \"x\", \"Content-Type\", \"text/plain\")");
    }

    @Test
    void anIdThatAnAnswerGaveIsAskedOfThatAnswer() {
        code.answered(Request.post("/api/courses/", null), "{\"id\": 7, \"name\": \"c\"}");
        code.answered(Request.post("/api/users/", null), "{\"id\": 8}");

        assertThat(text(Request.get("/api/courses/7"))).isEqualTo("api.get(\"/api/courses/\" + course.id())");
        assertThat(text(Request.postText("/api/courses/7/add/", "{\"user_id\":8,\"due\":7}")))
                .isEqualTo("api.post(\"/api/courses/\" + course.id() + \"/add/\","
                        + " \"{\\\"user_id\\\":\" + user.id() + \",\\\"due\\\":7}\")");
    }

    @Test
    void ofTwoAnswersWithOneIdTheOneThatIsMeantIsAsked() {
        code.answered(Request.post("/api/users/", null), "{\"id\":1}");
        code.answered(Request.post("/api/courses/", null), "{\"id\":1}");
        code.answered(Request.post("/api/courses/1/assignment/", null), "{\"id\":1}");

        assertThat(text(Request.postText("/api/courses/1/add/", "{\"user_id\":1}")))
                .isEqualTo("api.post(\"/api/courses/\" + course.id() + \"/add/\", \"{\\\"user_id\\\":\" + user.id() + \"}\")");
        assertThat(text(Request.get("/api/users/1/"))).isEqualTo("api.get(\"/api/users/\" + user.id() + \"/\")");
    }

    @Test
    void idsThatNobodyGaveStay() {
        code.answered(Request.get("/api/courses/"), "{\"id\":5}");
        code.answered(Request.post("/api/courses/", null), "no JSON");
        code.answered(Request.post("/api/courses/", null), "{\"id\":\"5\"}");
        code.answered(Request.post("/api/courses/", null), "{".repeat(50_000));

        assertThat(text(Request.get("/api/courses/5/"))).isEqualTo("api.get(\"/api/courses/5/\")");
    }

    private String text(Request request) {
        return code.of(request).text(thing -> thing.simpleName());
    }
}
