package org.bothways.conversation;

import java.util.Map;
import org.apiguardian.api.API;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A request and what came back.
 *
 * @param status of the answer; 0 where there was none
 * @param body of the answer, or why there was none
 */
@API(status = API.Status.INTERNAL)
public record Exchange(Request request, int status, String body) {

    /** Where there is no answer. */
    public static final int SILENCE = 0;

    private static final int SHORT = 200;

    /** {@return whether there was an answer} */
    public boolean isAnswered() {
        return status != SILENCE;
    }

    /** {@return whether the answer says that it was done} */
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** {@return the answer's JSON; nothing is a missing node} */
    JsonNode json() {
        try {
            return new Response(request, status, Map.of(), body).json();
        } catch (AssertionFailedError noJson) {
            return MissingNode.getInstance();
        }
    }

    /** {@return what came back, on a short line} */
    String text() {
        int more = body.length() - SHORT;
        String start = more <= 0 ? body : body.substring(0, SHORT);
        String shown = start.replaceAll("\\s+", " ") + (more <= 0 ? "" : "… (" + more + " more)");
        return isAnswered() ? (status + " " + shown).strip() : shown;
    }

    /** {@return as much of the answer as a reader needs who goes on: the status, and the id of what was made} */
    public String came() {
        if (!isAnswered()) {
            return "no answer";
        }
        JsonNode id = request.method().equals("POST") && isSuccess() ? json().path("id") : null;
        return id != null && id.isIntegralNumber() && id.canConvertToLong()
                ? "%d {\"id\": %d}".formatted(status, id.longValue())
                : Integer.toString(status);
    }
}
