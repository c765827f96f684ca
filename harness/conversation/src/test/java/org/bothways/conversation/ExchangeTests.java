package org.bothways.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bothways.api.Request;
import org.junit.jupiter.api.Test;

final class ExchangeTests {

    private static final Request POST = Request.postText("/a", "{}");

    @Test
    void whoGoesOnNeedsTheStatusAndTheIdOfWhatWasMade() {
        assertThat(new Exchange(POST, 201, "{\"id\": 7, \"name\": \"x\"}").came())
                .isEqualTo("201 {\"id\": 7}");
        assertThat(new Exchange(POST, 201, "{\"id\": \"7\"}").came()).isEqualTo("201");
        assertThat(new Exchange(POST, 400, "{\"id\": 7}").came()).isEqualTo("400");
        assertThat(new Exchange(Request.get("/a"), 200, "{\"id\": 7}").came()).isEqualTo("200");
        assertThat(new Exchange(POST, 200, "no JSON").came()).isEqualTo("200");
        assertThat(new Exchange(POST, Exchange.SILENCE, "it hangs").came()).isEqualTo("no answer");
    }

    @Test
    void whateverCameIsShownOnOneShortLine() {
        assertThat(new Exchange(POST, 404, "{\n  \"error\": \"no\"\n}\n").text())
                .isEqualTo("404 { \"error\": \"no\" }");
        assertThat(new Exchange(POST, 500, "").text()).isEqualTo("500");
        assertThat(new Exchange(POST, 500, "x".repeat(1_000)).text())
                .isEqualTo("500 " + "x".repeat(200) + "… (800 more)");
    }
}
