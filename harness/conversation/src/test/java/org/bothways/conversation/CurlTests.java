package org.bothways.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bothways.api.Request;
import org.junit.jupiter.api.Test;

final class CurlTests {

    @Test
    void requestsAreCommands() {
        assertThat(Curl.command(Request.get("/api/users/1/"))).isEqualTo("curl localhost:8000/api/users/1/");
        assertThat(Curl.command(Request.delete("/a"))).isEqualTo("curl -X DELETE localhost:8000/a");
        assertThat(Curl.command(Request.post("/a", Map.of("k", "v"))))
                .isEqualTo("curl -X POST localhost:8000/a -H 'Content-Type: application/json' -d '{\"k\":\"v\"}'");
        assertThat(Curl.command(new Request("POST", "/a", Map.of("Content-Type", "text/plain"), "x")))
                .isEqualTo("curl -X POST localhost:8000/a -H 'Content-Type: text/plain' -d x");
        assertThat(Curl.command(new Request("GET", "/a", Map.of("Accept", "text/html"), null)))
                .isEqualTo("curl localhost:8000/a -H 'Accept: text/html'");
    }

    @Test
    void whateverARequestHoldsStaysOneArgument() {
        assertThat(Curl.command(Request.get("/a?b=c&d"))).isEqualTo("curl 'localhost:8000/a?b=c&d'");
        assertThat(Curl.command(Request.postText("/a", "it's $(rm)"))).endsWith(" -d 'it'\\''s $(rm)'");
        assertThat(Curl.command(Request.postText("/a", "one\ntwo's\\\u202e")))
                .endsWith(" -d $'one\\u000Atwo\\'s\\\\\\u202E'");
        assertThat(Curl.command(Request.postText("/a", ""))).endsWith(" -d ''");
        assertThat(Curl.command(Request.postText("/a", "@/etc/passwd"))).endsWith(" --data-raw '@/etc/passwd'");
        assertThat(Curl.command(Request.postText("/a", "x".repeat(5_000))))
                .endsWith("x…'")
                .hasSizeLessThan(1_200);
    }
}
